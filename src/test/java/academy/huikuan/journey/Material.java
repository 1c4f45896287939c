package academy.huikuan.journey;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.course.CourseReader;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.TrueFalse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        String bank = "quizzes/" + unit.quiz().orElseThrow() + ".gift";
        this.questions = GiftReader.read(bank, folder.bytes(bank)).questions().stream()
                .map(Entry::question)
                .collect(Collectors.toMap(question -> letters(question.prompt().html()), question -> question));
    }

    Unit unit() {
        return unit;
    }

    /** The letters and digits of a text, by which what a page shows is found again. */
    static String letters(String html) {
        return html.replaceAll("<[^>]*>|&[#a-zA-Z0-9]+;", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** @param shown the whole text of the question */
    Question question(String shown) {
        Question found = questions.get(letters(shown));
        if (found == null) throw new IllegalStateException("not in the bank: " + shown);
        return found;
    }

    /** Whether an option is to be chosen. @param place from 0, as shown */
    static boolean right(Question question, int place, String shown) {
        if (question instanceof TrueFalse statement) return statement.truth() == (place == 0);
        return ((ChoiceQuestion) question).options().stream()
                .filter(option -> letters(option.text().html()).equals(letters(shown)))
                .findFirst()
                .map(Option::right)
                .orElseThrow(() -> new IllegalStateException("no such option: " + shown));
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
