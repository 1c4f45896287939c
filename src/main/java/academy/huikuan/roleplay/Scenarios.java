package academy.huikuan.roleplay;

import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Map;

/** All role-plays of the course, read at the start. */
public class Scenarios {
    private final Map<String, String> units;
    private final List<Scenario> scenarios;
    private final Map<String, String> sources;

    /**
     * @param units titles of the course's units by id, in their order
     * @param sources the scenarios' files by id
     */
    Scenarios(Map<String, String> units, List<Scenario> scenarios, Map<String, String> sources) {
        List<String> order = List.copyOf(units.keySet());
        this.units = Map.copyOf(units);
        this.scenarios = scenarios.stream()
                .sorted(java.util.Comparator.comparingInt((Scenario scenario) -> order.indexOf(scenario.unit()))
                        .thenComparing(Scenario::stage)
                        .thenComparing(Scenario::id))
                .toList();
        this.sources = Map.copyOf(sources);
    }

    /** For the container's proxy only. */
    protected Scenarios() {
        this(Map.of(), List.of(), Map.of());
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

    /** The title of a unit that scenarios belong to. */
    public String unitTitle(String unit) {
        return units.getOrDefault(unit, unit);
    }

    /** The scenario's whole file, to be kept with what was made of it. */
    String source(String id) {
        return sources.get(id);
    }
}
