package academy.huikuan.quiz;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.bank.MoodleXmlReader;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads all quizzes, `quizzes/<quiz>.yaml` with `quizzes/<quiz>.gift` and, where it is there, `quizzes/<quiz>.xml`, or with a blueprint over
 * the others, and tells all that is wrong at once.
 */
public final class BankReader {
    /** The quizzes that could be read, and every problem; the quizzes count only where there is none. */
    public record Banks(List<Quiz> quizzes, List<Problem> problems) {
        public Banks {
            quizzes = List.copyOf(quizzes);
            problems = problems.stream().distinct().sorted().toList();
        }
    }

    private static final String XML = ".xml";

    private final SourceFolder folder;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Quiz> quizzes = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<QuizRules> overall = new ArrayList<>();
    private final Set<String> testedUnits = new HashSet<>();

    private BankReader(SourceFolder folder) {
        this.folder = folder;
    }

    public static Banks read(SourceFolder folder) {
        BankReader reader = new BankReader(folder);
        reader.readAll();
        return new Banks(reader.quizzes, reader.problems);
    }

    /** Everything that is wrong with the quizzes, for the content check. */
    public static List<Problem> problems(SourceFolder folder) {
        return read(folder).problems();
    }

    private void readAll() {
        Syllabus syllabus = Syllabus.read(folder, problems);
        Set<String> names = new TreeSet<>();
        for (String ending : List.of(".yaml", ".gift", XML))
            for (String path : folder.list("quizzes", ending)) names.add(path.substring(0, path.length() - ending.length()));
        if (names.isEmpty()) problems.add(new Problem("quizzes", 1, "there is no quiz"));
        for (String name : names) read(name, syllabus);
        syllabus.last().filter(last -> overall.stream().noneMatch(rules -> rules.id().equals(last))).ifPresent(last -> problems.add(
                new Problem(Syllabus.COURSE, syllabus.lastLine(), "there is no quiz '" + last + "' with a blueprint")));
        if (problems.isEmpty()) overall.forEach(this::overAllBanks);
    }

    private void read(String name, Syllabus syllabus) {
        Optional<QuizRules> rules = YamlFile.read(folder, name + ".yaml", problems).flatMap(file -> rules(file, name, syllabus));
        String gift = name + ".gift";
        if (rules.flatMap(QuizRules::blueprint).isPresent()) {
            overall(rules.get(), gift, syllabus);
            return;
        }
        if (!folder.has(gift)) {
            problems.add(new Problem(gift, 1, "the file is missing"));
            return;
        }
        int known = problems.size();
        List<Entry> questions = new ArrayList<>(bank(gift, syllabus));
        if (folder.has(name + XML)) questions.addAll(bank(name + XML, syllabus));
        if (rules.isEmpty()) return;
        if (problems.size() == known) BankRules.checkWhole(gift, questions, rules.get(), syllabus, problems);
        if (problems.size() == known && !questions.isEmpty()) quizzes.add(rules.get().quiz(questions));
    }

    /** The questions of one file. What a stranger's file may say in vain, a file of the course may not. */
    private List<Entry> bank(String path, Syllabus syllabus) {
        Bank bank = path.endsWith(XML)
                ? MoodleXmlReader.read(path, folder.bytes(path), this::dialogue)
                : GiftReader.read(path, folder.bytes(path), this::dialogue);
        problems.addAll(bank.problems());
        problems.addAll(bank.remarks());
        BankRules.check(path, bank.questions(), syllabus, places, problems);
        return bank.questions();
    }

    private Optional<String> dialogue(String id) {
        String path = "content/dialogues/" + id + ".yaml";
        return id.matches("[a-z0-9-]{1,40}") && folder.has(path)
                ? folder.text(path, problems).map(SourceFolder.Text::body)
                : Optional.empty();
    }

    private void overall(QuizRules rules, String gift, Syllabus syllabus) {
        BlueprintRules blueprint = rules.blueprint().orElseThrow();
        if (folder.has(gift)) problems.add(new Problem(gift, 1, "a quiz with a blueprint has no bank of its own"));
        if (!syllabus.last().equals(Optional.of(rules.id())))
            problems.add(new Problem(rules.path(), blueprint.line(), "content/course.yaml does not name '" + rules.id() + "' as 'final'"));
        blueprint.check(syllabus, problems);
        overall.add(rules);
    }

    private void overAllBanks(QuizRules rules) {
        rules.blueprint().orElseThrow().over(List.copyOf(quizzes), problems).map(rules::quiz).ifPresent(quizzes::add);
    }

    private Optional<QuizRules> rules(YamlFile file, String name, Syllabus syllabus) {
        Optional<QuizRules> rules = QuizRules.read(file, problems);
        rules.ifPresent(read -> {
            if (!name.equals("quizzes/" + read.id()))
                problems.add(new Problem(file.path(), file.line("id"), "the id '" + read.id() + "' differs from the file's name"));
            if (read.blueprint().isPresent()) {
                if (syllabus.units().contains(read.id()))
                    problems.add(new Problem(file.path(), file.line("id"), "the id '" + read.id() + "' is a unit's already"));
                return;
            }
            if (!syllabus.units().contains(read.unit()))
                problems.add(new Problem(
                        file.path(), file.line("unit"), "the unit '" + read.unit() + "' is not listed in content/course.yaml"));
            if (!testedUnits.add(read.unit()))
                problems.add(new Problem(file.path(), file.line("unit"), "the unit '" + read.unit() + "' has another quiz already"));
        });
        return rules;
    }
}
