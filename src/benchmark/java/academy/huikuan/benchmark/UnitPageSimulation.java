package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import java.util.List;

/** Learners read sections of units, as fast as the server lets them. */
public final class UnitPageSimulation extends Scene {
    static final String REQUEST = "section page";

    public UnitPageSimulation() {
        List<String> pages = lines("pages");
        setUp(scenario(REQUEST)
                        .exec(asLongAs(session -> Meter.goesOn())
                                .on(exec(session -> as(session, any(learners())).set("page", any(pages)))
                                        .exec(get(REQUEST, session -> session.getString("page")))))
                        .injectOpen(atOnceUsers(BUSY)))
                .protocols(server());
    }
}
