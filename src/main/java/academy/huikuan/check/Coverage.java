package academy.huikuan.check;

import academy.huikuan.bank.Entry;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Numerical;
import academy.huikuan.roleplay.Matrix;
import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a course must cover beyond what the readers ask of each file. The role-plays' part is asked of a complete course only. */
final class Coverage {
    static final int FEWEST_QUESTIONS = 15;
    static final int FEWEST_COMPUTED = 3;
    static final Set<String> COMPUTED_UNITS = Set.of("preparation", "huikuan-importance", "government");
    /** Of these each unit's bank has some. */
    static final Map<Kind, Integer> FEWEST_OF_KINDS =
            new EnumMap<>(Map.of(Kind.ORDERING, 2, Kind.GAPS, 2, Kind.JUDGEMENT, 2, Kind.ESSAY, 1));
    /** More than 90 days overdue may be played or not. */
    static final List<Stage> STAGES = Arrays.stream(Stage.values()).filter(stage -> stage != Stage.M3_PLUS).toList();

    private static final String SCENARIOS = "content/scenarios";

    /**
     * Something to be counted.
     * @param demanded whether to have fewer is a fault today
     */
    record Count(String what, int there, int least, boolean demanded, String file) {
        boolean lacks() {
            return demanded && there < least;
        }

        Problem fault() {
            return new Problem(file, 1, what + ": " + there + ", at least " + least + " are needed");
        }
    }

    private final Material material;
    private final Matrix matrix;
    private final List<Scenario> scenarios;

    Coverage(Material material) {
        this.material = material;
        this.matrix = material.rolePlays().scenarios().matrix();
        this.scenarios = material.rolePlays().scenarios().all();
    }

    /** Everything that is counted against a number. */
    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("units", material.course().units().size(), material.topics().size(), false, "content/course.yaml"));
        for (Unit unit : material.course().units()) {
            String bank = material.quiz(unit).map(quiz -> "quizzes/" + quiz.id() + ".gift").orElse("quizzes");
            List<Entry> questions = material.questions(unit);
            counts.add(new Count("questions of " + unit.id(), questions.size(), FEWEST_QUESTIONS, true, bank));
            if (COMPUTED_UNITS.contains(unit.id()))
                counts.add(new Count("computed questions of " + unit.id(), computed(questions), FEWEST_COMPUTED, true, bank));
            FEWEST_OF_KINDS.forEach((kind, least) -> counts.add(
                    new Count(kind.id() + " questions of " + unit.id(), count(kind, questions), least, true, bank)));
        }
        boolean complete = material.isComplete();
        List<Entry> all = material.course().units().stream().flatMap(unit -> material.questions(unit).stream()).toList();
        for (Kind kind : Kind.values())
            if (kind != Kind.DESCRIPTION) counts.add(new Count("questions of the kind " + kind.id(), count(kind, all), 1, complete, "quizzes"));
        List<Sample> samples = material.rolePlays().samples().all();
        counts.add(new Count("scenarios", scenarios.size(), matrix.fewest(), complete, SCENARIOS));
        counts.add(new Count("dialogues", material.dialogues().size(), matrix.dialogues(), complete, "content/dialogues"));
        counts.add(new Count("samples", samples.size(), matrix.samples(), complete, "content/samples"));
        counts.add(new Count("different excuses", named(Scenario.Theme::excuse).size(), Matrix.FEWEST_EXCUSES, complete, SCENARIOS));
        for (Stage stage : STAGES) counts.add(scenarios("stage " + stage.id(), scenario -> scenario.stage() == stage));
        for (String attitude : Scenario.ATTITUDES)
            counts.add(scenarios("attitude " + attitude, scenario -> scenario.attitude().equals(attitude)));
        for (String situation : matrix.situations().keySet())
            counts.add(scenarios("situation " + situation, scenario -> scenario.theme().situation().equals(Optional.of(situation))));
        for (String special : matrix.specials().keySet())
            counts.add(scenarios("special " + special, scenario -> scenario.theme().special().equals(Optional.of(special))));
        for (Sample.Quality quality : Sample.Quality.values())
            counts.add(new Count(
                    quality.name().toLowerCase(Locale.ROOT) + " samples",
                    (int) samples.stream().filter(sample -> sample.quality() == quality).count(),
                    1,
                    complete,
                    "content/samples"));
        return counts;
    }

    private Count scenarios(String what, Predicate<Scenario> fits) {
        return new Count("scenarios of " + what, (int) scenarios.stream().filter(fits).count(), 1, material.isComplete(), SCENARIOS);
    }

    private Set<String> named(Function<Scenario.Theme, Optional<String>> part) {
        return scenarios.stream().map(Scenario::theme).map(part).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Questions whose key is worked out, with drawn values or without. */
    static int computed(Collection<Entry> questions) {
        return (int) questions.stream()
                .filter(found -> found.question() instanceof Computed
                        || found.question() instanceof Numerical number && number.formula().isPresent())
                .count();
    }

    static int count(Kind kind, Collection<Entry> questions) {
        return (int) questions.stream().filter(found -> Kind.of(found.question()) == kind).count();
    }

    /** What lacks. */
    List<Problem> faults() {
        return counts().stream()
                .filter(Count::lacks)
                .map(Count::fault)
                .toList();
    }
}
