package academy.huikuan.journey;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.bank.MoodleXmlReader;
import academy.huikuan.course.CourseReader;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the authors' files hold: a unit, its quiz's right answers, and talks to hand in. */
final class Material {
    private final Unit unit;
    private final Map<String, Question> questions;

    Material(String unitId) {
        SourceFolder folder = new SourceFolder(Path.of("").toAbsolutePath());
        List<Problem> problems = new ArrayList<>();
        this.unit = CourseReader.read(folder, problems).find(unitId).orElseThrow(() -> new IllegalStateException(problems.toString()));
        String bank = "quizzes/" + unit.quiz().orElseThrow();
        Stream<Entry> gift = GiftReader.read(bank + ".gift", folder.bytes(bank + ".gift"), Material::dialogue).questions().stream();
        Stream<Entry> xml = MoodleXmlReader.read(bank + ".xml", folder.bytes(bank + ".xml"), Material::dialogue).questions().stream();
        this.questions = Stream.concat(gift, xml)
                .map(Entry::question)
                .collect(Collectors.toMap(question -> words(question.prompt().html()), question -> question));
    }

    Unit unit() {
        return unit;
    }

    /** The letters and digits of a text, by which what a page shows is found again. */
    static String letters(String html) {
        return html.replaceAll("<[^>]*>|&[#a-zA-Z0-9]+;", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The letters alone: digits may have been drawn, and `{days}` stands for some. */
    private static String words(String html) {
        return letters(html.replaceAll("\\{[a-z0-9]+}", "")).replaceAll("\\p{N}", "");
    }

    private static Optional<String> dialogue(String id) {
        try {
            return Optional.of(Files.readString(Path.of("content/dialogues", id + ".yaml")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param shown the whole text of the question */
    Question question(String shown) {
        Question found = questions.get(words(shown));
        if (found == null) throw new IllegalStateException("not in the bank: " + shown);
        return found;
    }

    /** What choosing an option is worth. @param place from 0, as shown */
    static Weight weight(ChoiceQuestion question, int place, String shown) {
        if (question instanceof TrueFalse statement) return statement.truth() == (place == 0) ? Weight.ALL : Weight.NOTHING;
        return question.options().stream()
                .filter(option -> letters(option.text().html()).equals(letters(shown)))
                .findFirst()
                .map(Option::weight)
                .orElseThrow(() -> new IllegalStateException("no such option: " + shown));
    }

    /** The result for the values that were drawn. @param shown the whole text of the question */
    static String number(Computed question, String shown) {
        String form = question.prompt().body().replaceAll("\\s", "");
        for (Computed.Variable variable : question.variables()) {
            String mark = "{" + variable.name() + "}";
            int first = form.indexOf(mark);
            String rest = form.substring(first + mark.length()).replace(mark, "\\E[0-9.]+\\Q");
            form = form.substring(0, first) + "\\E(?<" + variable.name() + ">[0-9.]+)\\Q" + rest;
        }
        Matcher drawn = Pattern.compile("\\Q" + form + "\\E").matcher(shown.replaceAll("\\s", ""));
        if (!drawn.matches()) throw new IllegalStateException("other values than of " + form + ": " + shown);
        Map<String, BigDecimal> values = question.variables().stream()
                .collect(Collectors.toMap(Computed.Variable::name, variable -> new BigDecimal(drawn.group(variable.name()))));
        return Computed.shown(question.result(new Presentation(List.of(), values)));
    }

    static String number(Numerical question) {
        return question.accepted().stream()
                .max(Comparator.comparing(Numerical.Range::weight))
                .orElseThrow()
                .best()
                .toPlainString();
    }

    /** A sample talk, one line for each turn. @param place 0 for the first of the scenario */
    static String talk(String scenario, int place) {
        try {
            Object all = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("src/main/resources/demo/transcripts.yaml")));
            List<?> turns = ((List<?>) all).stream()
                    .map(talk -> (Map<?, ?>) talk)
                    .filter(talk -> talk.get("scenario").equals(scenario))
                    .skip(place)
                    .findFirst()
                    .map(talk -> (List<?>) talk.get("turns"))
                    .orElseThrow();
            return turns.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
