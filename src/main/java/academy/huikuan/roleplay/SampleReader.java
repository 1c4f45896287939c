package academy.huikuan.roleplay;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads `content/samples/*.yaml` against the scenarios and their rubrics. */
final class SampleReader {
    private static final String FOLDER = "content/samples/";
    static final int FEWEST_TURNS = 12;
    static final int MOST_TURNS = 30;

    private final List<Scenario> scenarios;
    private final List<Rubric> rubrics;
    private final List<Problem> problems;

    private SampleReader(List<Scenario> scenarios, List<Rubric> rubrics, List<Problem> problems) {
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.problems = problems;
    }

    /**
     * @param scenarios those without a problem
     * @param problems gets everything that is wrong
     */
    static List<Sample> read(SourceFolder folder, List<Scenario> scenarios, List<Rubric> rubrics, List<Problem> problems) {
        SampleReader reader = new SampleReader(scenarios, rubrics, problems);
        List<Sample> samples = new ArrayList<>();
        for (SourceFolder.Text text : folder.texts(folder.list(FOLDER, ".yaml"), problems))
            SourceYaml.read(text, problems).flatMap(yaml -> reader.sample(text.path(), yaml)).ifPresent(samples::add);
        return samples;
    }

    private Optional<Sample> sample(String path, SourceYaml yaml) {
        int before = problems.size();
        yaml.only("id", "scenario", "quality", "title", "turns", "overall", "grades", "redLines");
        String id = yaml.text("id");
        if (!path.equals(FOLDER + id + ".yaml")) yaml.wrong("id", "the id must be the file's name");
        Optional<Sample.Quality> quality = quality(yaml);
        String title = yaml.text("title");
        List<Turn> turns = turns(yaml);
        String overall = yaml.text("overall");
        Optional<Scenario> scenario = scenario(yaml);
        Optional<Rubric> rubric = scenario.flatMap(found ->
                rubrics.stream().filter(one -> one.id().equals(found.rubric())).findFirst());
        if (rubric.isEmpty()) return Optional.empty();
        List<Sample.Grade> grades = grades(yaml, rubric.get(), turns.size());
        List<Sample.Crossing> crossed = new ArrayList<>();
        if (yaml.keys().contains("redLines"))
            for (SourceYaml part : yaml.parts("redLines")) crossing(part, rubric.get(), turns).ifPresent(crossed::add);
        held(yaml, rubric.get(), grades, !crossed.isEmpty());
        if (problems.size() > before || quality.isEmpty()) return Optional.empty();
        return Optional.of(new Sample(id, scenario.get().id(), quality.get(), title, turns, overall, grades, crossed));
    }

    private static Optional<Sample.Quality> quality(SourceYaml yaml) {
        String given = yaml.text("quality");
        Optional<Sample.Quality> quality = Arrays.stream(Sample.Quality.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst();
        if (quality.isEmpty() && !given.isEmpty()) yaml.wrong("quality", "the quality is good, middling or poor");
        return quality;
    }

    private Optional<Scenario> scenario(SourceYaml yaml) {
        String id = yaml.text("scenario");
        Optional<Scenario> found = scenarios.stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty() && !id.isEmpty()) yaml.wrong("scenario", "there is no scenario '" + id + "', or it has a problem");
        return found;
    }

    private static List<Turn> turns(SourceYaml yaml) {
        List<Turn> turns = new ArrayList<>();
        for (SourceYaml part : yaml.parts("turns")) {
            part.only("sales", "customer");
            if (part.keys().size() > 1) part.wrong("customer", "a turn is either 'sales' or 'customer'");
            boolean sales = part.keys().contains("sales");
            turns.add(new Turn(sales ? Turn.Side.SALES : Turn.Side.CUSTOMER, part.text(sales ? "sales" : "customer")));
        }
        if (turns.isEmpty()) return turns;
        if (turns.size() < FEWEST_TURNS || turns.size() > MOST_TURNS)
            yaml.wrong("turns", "there are " + turns.size() + " turns; a sample has " + FEWEST_TURNS + " to " + MOST_TURNS);
        for (Turn.Side side : Turn.Side.values())
            if (turns.stream().noneMatch(turn -> turn.side() == side))
                yaml.wrong("turns", "'" + side.name().toLowerCase(Locale.ROOT) + "' says nothing");
        return turns;
    }

    private static List<Sample.Grade> grades(SourceYaml yaml, Rubric rubric, int turns) {
        List<Sample.Grade> grades = new ArrayList<>();
        yaml.part("grades").ifPresent(all -> {
            for (String given : all.keys())
                if (rubric.criterion(given).isEmpty()) all.wrong(given, "the rubric has no criterion '" + given + "'");
            for (Criterion criterion : rubric.criteria())
                all.part(criterion.id()).ifPresent(part -> grades.add(grade(part, criterion.id(), turns)));
        });
        return grades;
    }

    private static Sample.Grade grade(SourceYaml yaml, String criterion, int turns) {
        yaml.only("level", "turns", "reason");
        List<Integer> proof = new ArrayList<>();
        for (String given : yaml.texts("turns")) turn(yaml, "turns", given, turns).ifPresent(proof::add);
        return new Sample.Grade(criterion, level(yaml), proof, yaml.text("reason"));
    }

    private static int level(SourceYaml yaml) {
        String given = yaml.text("level");
        if (given.matches("[0-" + Rubric.TOP + "]")) return Integer.parseInt(given);
        if (!given.isEmpty()) yaml.wrong("level", "the level is a whole number from 0 to " + Rubric.TOP);
        return 0;
    }

    private static Optional<Integer> turn(SourceYaml yaml, String key, String given, int turns) {
        if (given.matches("[1-9][0-9]?") && Integer.parseInt(given) <= turns) return Optional.of(Integer.valueOf(given));
        if (!given.isEmpty()) yaml.wrong(key, "there is no turn " + given);
        return Optional.empty();
    }

    private static Optional<Sample.Crossing> crossing(SourceYaml yaml, Rubric rubric, List<Turn> turns) {
        yaml.only("id", "turn", "reason");
        String id = yaml.text("id");
        boolean known = rubric.redLines().stream().map(RedLine::id).anyMatch(id::equals);
        if (!known && !id.isEmpty())
            yaml.wrong("id", "the red line is one of " + rubric.redLines().stream().map(RedLine::id).collect(Collectors.joining(" ")));
        Optional<Integer> turn = turn(yaml, "turn", yaml.text("turn"), turns.size());
        if (turn.isPresent() && turns.get(turn.get() - 1).side() == Turn.Side.CUSTOMER)
            yaml.wrong("turn", "turn " + turn.get() + " is the customer's; only our side crosses a red line");
        String reason = yaml.text("reason");
        return turn.map(number -> new Sample.Crossing(id, number, reason));
    }

    /** Level 0 in the red lines' criterion means that one was crossed, and the other way round. */
    private static void held(SourceYaml yaml, Rubric rubric, List<Sample.Grade> grades, boolean crossed) {
        String criterion = rubric.redLineCriterion().map(Criterion::id).orElse("");
        for (Sample.Grade grade : grades) {
            if (!grade.criterion().equals(criterion)) continue;
            if (crossed && grade.level() > 0) yaml.wrong("redLines", "with a red line, '" + criterion + "' has level 0");
            if (!crossed && grade.level() == 0) yaml.wrong("grades", "level 0 in '" + criterion + "' needs its red line under 'redLines'");
        }
    }
}
