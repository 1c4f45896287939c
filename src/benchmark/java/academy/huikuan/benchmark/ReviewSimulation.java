package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Learners hand in reviews of others' talks, each in a class of fifty with as many works; as fast as the server lets them. */
public final class ReviewSimulation extends Scene {
    static final String REQUEST = "submit a review";
    private final AtomicInteger next = new AtomicInteger();

    public ReviewSimulation() {
        List<String[]> reviews = lines("reviews").stream()
                .map(line -> line.split("\t"))
                .filter(review -> Integer.parseInt(review[0]) <= learners().size())
                .toList();
        List<String> criteria = lines("criteria");
        var submit = post(REQUEST, session -> "/reviews/" + session.getString("review"), 303)
                .formParam("action", "submit")
                .formParam("sequence", "1")
                .formParam("comment", "报清了金额和到期日，也问出了卡点；收尾时再把时间和经手人各复述一遍会更稳。");
        for (String criterion : criteria)
            submit = submit.formParam("level-" + criterion, "3").formParam("evidence-" + criterion, "3");
        setUp(scenario(REQUEST)
                        .exec(asLongAs(session -> Meter.goesOn() && next.get() < reviews.size())
                                .on(exec(session -> {
                                            String[] review = reviews.get(Math.min(next.getAndIncrement(), reviews.size() - 1));
                                            return as(session, learners().get(Integer.parseInt(review[0]) - 1)).set("review", review[1]);
                                        })
                                        .exec(submit)))
                        .injectOpen(atOnceUsers(BUSY)))
                .protocols(server());
    }
}
