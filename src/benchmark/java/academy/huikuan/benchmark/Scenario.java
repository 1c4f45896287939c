package academy.huikuan.benchmark;

import io.gatling.javaapi.core.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is measured, in this order. */
enum Scenario {
    UNIT_PAGE("unit-page", UnitPageSimulation.class, UnitPageSimulation.REQUEST, 60, 20_000, 40, Map.of()),
    SAVE_ANSWER("save-answer", SaveAnswerSimulation.class, SaveAnswerSimulation.REQUEST, 40, 12_000, 40, Map.of()),
    ATTEMPT("attempt", AttemptSimulation.class, AttemptSimulation.REQUEST, 30, 6_000, 40, Map.of()),
    REVIEW("review", ReviewSimulation.class, ReviewSimulation.REQUEST, 30, 2_500, 40, Map.of()),
    CSV("csv", ExportSimulation.class, "export csv", 15, 12, 30, Map.of("benchmark.format", "csv")),
    XLSX("xlsx", ExportSimulation.class, "export xlsx", 15, 12, 30, Map.of("benchmark.format", "xlsx")),
    EXAM("exam", ExamSimulation.class, ExamSimulation.SAVE, 40, 0, 90, Map.of());

    private final String id;
    private final Class<? extends Simulation> simulation;
    private final String request;
    private final int warm;
    private final int leastWarm;
    private final int measured;
    private final Map<String, String> properties;

    /**
     * @param request the one by whose number the processor's time is divided
     * @param warm seconds before measuring
     * @param leastWarm requests before measuring
     * @param measured seconds
     */
    Scenario(
            String id,
            Class<? extends Simulation> simulation,
            String request,
            int warm,
            int leastWarm,
            int measured,
            Map<String, String> properties) {
        this.id = id;
        this.simulation = simulation;
        this.request = request;
        this.warm = warm;
        this.leastWarm = leastWarm;
        this.measured = measured;
        this.properties = properties;
    }

    /** @param ids separated by commas; empty for all */
    static List<Scenario> of(String ids) {
        List<String> wanted = Arrays.asList(ids.split(","));
        return Arrays.stream(values()).filter(one -> ids.isBlank() || wanted.contains(one.id)).toList();
    }

    String id() {
        return id;
    }

    String simulation() {
        return simulation.getName();
    }

    String request() {
        return request;
    }

    int warm() {
        return warm;
    }

    int leastWarm() {
        return leastWarm;
    }

    int measured() {
        return measured;
    }

    Map<String, String> properties() {
        return properties;
    }
}
