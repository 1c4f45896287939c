package academy.huikuan.quiz;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.GiftReader;
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

/** Reads all quizzes, `quizzes/<quiz>.yaml` with `quizzes/<quiz>.gift` or a blueprint over the others, and tells all that is wrong at once. */
public final class BankReader {
    /** The quizzes that could be read, and every problem; the quizzes count only where there is none. */
    public record Banks(List<Quiz> quizzes, List<Problem> problems) {
        public Banks {
            quizzes = List.copyOf(quizzes);
            problems = problems.stream().distinct().sorted().toList();
        }
    }

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
        for (String ending : List.of(".yaml", ".gift"))
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
        Bank bank = GiftReader.read(gift, folder.bytes(gift));
        problems.addAll(bank.problems());
        BankRules.check(gift, bank.questions(), syllabus, places, problems);
        if (rules.isEmpty()) return;
        int known = problems.size();
        BankRules.checkWhole(gift, bank, rules.get(), syllabus, problems);
        if (problems.size() == known && !bank.questions().isEmpty()) quizzes.add(rules.get().quiz(bank.questions()));
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
