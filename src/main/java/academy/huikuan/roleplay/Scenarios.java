package academy.huikuan.roleplay;

import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All role-plays of the course, read at the start. */
public class Scenarios {
    private final Map<String, String> units;
    private final List<Scenario> scenarios;
    private final Map<String, String> sources;
    private final Matrix matrix;

    /**
     * @param units titles of the course's units by id, in their order
     * @param sources the scenarios' files by id
     * @param matrix what they must cover between them
     */
    Scenarios(Map<String, String> units, List<Scenario> scenarios, Map<String, String> sources, Matrix matrix) {
        List<String> order = List.copyOf(units.keySet());
        this.units = Map.copyOf(units);
        this.scenarios = scenarios.stream()
                .sorted(java.util.Comparator.comparingInt((Scenario scenario) -> order.indexOf(scenario.unit()))
                        .thenComparing(Scenario::stage)
                        .thenComparing(Scenario::id))
                .toList();
        this.sources = Map.copyOf(sources);
        this.matrix = matrix;
    }

    /** For the container's proxy only. */
    protected Scenarios() {
        this(Map.of(), List.of(), Map.of(), Matrix.NONE);
    }

    /** In the order of the course's units, then of the stages. */
    public List<Scenario> all() {
        return scenarios;
    }

    public List<Scenario> ofUnit(String unit) {
        return scenarios.stream().filter(scenario -> scenario.unit().equals(unit)).toList();
    }

    /** @throws Refusal.NotFound if there is no such scenario */
    public Scenario byId(String id) {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** What the scenarios must cover between them, with the titles of their themes. */
    public Matrix matrix() {
        return matrix;
    }

    /** What a scenario is about, in the authors' words: excuse, situation, special. */
    public List<String> themes(Scenario scenario) {
        Scenario.Theme theme = scenario.theme();
        return Stream.of(
                        theme.excuse().map(matrix.excuses()::get),
                        theme.situation().map(matrix.situations()::get),
                        theme.special().map(matrix.specials()::get))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The title of a unit that scenarios belong to. */
    public String unitTitle(String unit) {
        return units.getOrDefault(unit, unit);
    }

    /** The scenario's whole file, to be kept with what was made of it. */
    String source(String id) {
        return sources.get(id);
    }
}
