package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

/** HR takes out all records, one file after the other. */
public final class ExportSimulation extends Scene {
    public ExportSimulation() {
        String format = System.getProperty("benchmark.format");
        String[] hr = lines("hr").get(0).split("\t");
        setUp(scenario("export")
                        .exec(session -> as(session, new Browser(hr[0], hr[1])))
                        .exec(asLongAs(session -> Meter.goesOn())
                                .on(exec(post("export " + format, session -> "/records/export", 200)
                                        .formParam("format", format)
                                        .check(bodyLength().gt(500_000)))))
                        .injectOpen(atOnceUsers(1)))
                .protocols(server());
    }
}
