package academy.huikuan.roleplay;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import academy.huikuan.rubric.RubricReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads `content/scenarios/*.yaml` against the cast, the course, the rubrics and the skills. */
final class ScenarioReader {
    private static final String FOLDER = "content/scenarios/";
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*(.+)$");
    private static final int MOST_TURNS = 200;

    private final Set<String> units;
    private final Set<String> rubrics;
    private final Set<String> skills;
    private final Cast cast;
    private final Matrix matrix;
    private final List<Problem> problems;

    private ScenarioReader(Set<String> units, Set<String> rubrics, Set<String> skills, Cast cast, Matrix matrix, List<Problem> problems) {
        this.units = units;
        this.rubrics = rubrics;
        this.skills = skills;
        this.cast = cast;
        this.matrix = matrix;
        this.problems = problems;
    }

    /**
     * @param rubrics ids of the rubrics there are
     * @param problems gets everything that is wrong
     */
    static Scenarios read(SourceFolder folder, Set<String> rubrics, List<Problem> problems) {
        Map<String, String> units = units(folder, problems);
        Cast cast = Cast.read(folder, problems);
        Matrix matrix = Matrix.read(folder, problems);
        ScenarioReader reader =
                new ScenarioReader(units.keySet(), rubrics, RubricReader.skills(folder, problems), cast, matrix, problems);
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (SourceFolder.Text text : folder.texts(folder.list(FOLDER, ".yaml"), problems))
            SourceYaml.read(text, problems).flatMap(yaml -> reader.scenario(text.path(), yaml)).ifPresent(scenario -> {
                scenarios.add(scenario);
                sources.put(scenario.id(), text.body());
            });
        return new Scenarios(units, scenarios, sources, matrix);
    }

    /** The course's units with their titles, in their order. */
    private static Map<String, String> units(SourceFolder folder, List<Problem> problems) {
        Map<String, String> titles = new LinkedHashMap<>();
        List<String> ids = folder.text("content/course.yaml", problems)
                .flatMap(text -> SourceYaml.read(text, problems))
                .map(course -> course.texts("units"))
                .orElse(List.of());
        for (String id : ids) {
            String path = "content/units/" + id + "/unit.md";
            folder.text(path, problems).ifPresent(text -> {
                Matcher title = TITLE.matcher(text.body());
                titles.put(id, title.find() ? title.group(1).strip() : id);
            });
        }
        return titles;
    }

    private Optional<Scenario> scenario(String path, SourceYaml yaml) {
        int before = problems.size();
        yaml.only(
                "id", "title", "unit", "stage", "attitude", "excuse", "situation", "special", "skills", "deal", "contact", "amount", "date",
                "turns", "rubric", "public", "goal", "private");
        String id = yaml.text("id");
        if (!path.equals(FOLDER + id + ".yaml")) yaml.wrong("id", "the id must be the file's name");
        String title = yaml.text("title");
        String unit = known(yaml, "unit", units);
        String attitude = known(yaml, "attitude", Set.copyOf(Scenario.ATTITUDES));
        String rubric = known(yaml, "rubric", rubrics);
        List<String> trained = yaml.texts("skills");
        trained.stream()
                .filter(skill -> !skills.contains(skill))
                .forEach(skill -> yaml.wrong("skills", "there is no skill '" + skill + "'"));
        Optional<Stage> stage = Stage.of(yaml.text("stage"));
        if (stage.isEmpty()) yaml.wrong("stage", "the stage is M0, M1, M2, M3, M3+, special or government");
        Scenario.Theme theme = theme(yaml, stage);
        Optional<Deal> deal = deal(yaml);
        Optional<LocalDate> date = Cast.date(yaml, "date");
        stageFits(yaml, stage, deal, date);
        List<Integer> turns = turns(yaml);
        String background = yaml.text("public");
        String goal = yaml.text("goal");
        Optional<Scenario.Brief> brief = yaml.part("private").map(ScenarioReader::brief);
        if (problems.size() > before || stage.isEmpty() || deal.isEmpty() || date.isEmpty() || brief.isEmpty())
            return Optional.empty();
        return Optional.of(new Scenario(
                id, title, unit, stage.get(), attitude, theme, trained, deal.get(), date.get(), turns.get(0), turns.get(1), rubric,
                background, goal, brief.get()));
    }

    private static String known(SourceYaml yaml, String key, Set<String> all) {
        String id = yaml.text(key);
        if (!id.isEmpty() && !all.contains(id)) yaml.wrong(key, "there is no " + key + " '" + id + "'");
        return id;
    }

    private Scenario.Theme theme(SourceYaml yaml, Optional<Stage> stage) {
        Optional<String> excuse = listed(yaml, "excuse", matrix.excuses());
        Optional<String> situation = listed(yaml, "situation", matrix.situations());
        Optional<String> special = listed(yaml, "special", matrix.specials());
        if (situation.isPresent() && stage.isPresent() && stage.get() != Stage.GOVERNMENT)
            yaml.wrong("situation", "only a scenario of stage government has a situation");
        if (special.isPresent() && stage.isPresent() && stage.get() != Stage.SPECIAL)
            yaml.wrong("special", "only a scenario of stage special has 'special'");
        return new Scenario.Theme(excuse, situation, special);
    }

    private static Optional<String> listed(SourceYaml yaml, String key, Map<String, String> titles) {
        return yaml.keys().contains(key) ? Optional.of(known(yaml, key, titles.keySet())) : Optional.empty();
    }

    private Optional<Deal> deal(SourceYaml yaml) {
        String id = yaml.text("deal");
        Optional<Deal> deal = cast.deal(id);
        if (deal.isEmpty() && !id.isEmpty())
            yaml.wrong("deal", cast.isBroken(id) ? "the deal '" + id + "' has a problem in the cast" : "there is no deal '" + id + "'");
        return deal.map(told -> told.with(
                yaml.keys().contains("contact") ? yaml.text("contact") : told.contact(), amount(yaml, told)));
    }

    private static long amount(SourceYaml yaml, Deal deal) {
        if (!yaml.keys().contains("amount")) return deal.amount();
        String amount = yaml.text("amount");
        if (amount.matches("[1-9][0-9]{0,11}")) return Long.parseLong(amount);
        yaml.wrong("amount", "the amount must be whole yuan");
        return deal.amount();
    }

    private static void stageFits(SourceYaml yaml, Optional<Stage> stage, Optional<Deal> deal, Optional<LocalDate> date) {
        if (stage.isEmpty() || deal.isEmpty() || date.isEmpty()) return;
        long days = ChronoUnit.DAYS.between(deal.get().due(), date.get());
        if (!stage.get().fits(days))
            yaml.wrong("stage", "on " + date.get() + " the deal is " + days + " days overdue, which is not " + stage.get().id());
    }

    private static List<Integer> turns(SourceYaml yaml) {
        List<String> given = yaml.texts("turns");
        boolean numbers = given.size() == 2 && given.stream().allMatch(number -> number.matches("[1-9][0-9]{0,2}"));
        List<Integer> range = numbers ? given.stream().map(Integer::valueOf).toList() : List.of();
        if (numbers && range.get(0) >= 2 && range.get(0) <= range.get(1) && range.get(1) <= MOST_TURNS) return range;
        yaml.wrong("turns", "the turns must be two numbers from 2 to " + MOST_TURNS + ", the smaller first");
        return range;
    }

    private static Scenario.Brief brief(SourceYaml yaml) {
        yaml.only("who", "reason", "mood", "softens", "hardens");
        return new Scenario.Brief(
                yaml.text("who"), yaml.text("reason"), yaml.text("mood"), yaml.texts("softens"), yaml.texts("hardens"));
    }
}
