package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Learners take a quiz from beginning to end: ten questions, each opened and answered; as fast as the server lets them. */
public final class AttemptSimulation extends Scene {
    static final String REQUEST = "hand in";
    private final AtomicInteger next = new AtomicInteger();

    public AttemptSimulation() {
        setUp(scenario("attempt").exec(asLongAs(session -> Meter.goesOn()).on(attempt())).injectOpen(atOnceUsers(BUSY)))
                .protocols(server());
    }

    /** Every learner takes one quiz, then every learner the next. */
    private ChainBuilder attempt() {
        List<String> quizzes = lines("quizzes");
        return exec(session -> {
                    int turn = next.getAndIncrement();
                    return as(session, learners().get(turn % learners().size()))
                            .set("quiz", quizzes.get(turn / learners().size() % quizzes.size()));
                })
                .exec(post("start", session -> "/quiz/" + session.getString("quiz") + "/attempt", 303)
                        .check(header("Location").saveAs("attempt")))
                .exec(repeat(10, "done").on(exec(get("question page", this::question).check(kept("page")))
                        .exec(session -> session.set(
                                "values", Filled.answer(session.getString("page"), ThreadLocalRandom.current())))
                        .exec(save("save", session -> question(session) + "/answer"))))
                .exec(get("overview", session -> session.getString("attempt") + "/confirm"))
                .exec(post(REQUEST, session -> session.getString("attempt") + "/finish", 303))
                .exec(get("result", session -> session.getString("attempt") + "/result"));
    }

    private String question(Session session) {
        return session.getString("attempt") + "/" + (session.getInt("done") + 1);
    }
}
