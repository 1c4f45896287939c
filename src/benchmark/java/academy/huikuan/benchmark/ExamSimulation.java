package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five hundred learners sit in one timed quiz, each saves an answer every 20 to 40 seconds and opens the next question; others read
 * units meanwhile, twenty pages a second. Every answer that the server has acknowledged is kept in the file `acknowledged`.
 */
public final class ExamSimulation extends Scene {
    static final String SAVE = "save in the exam";
    static final int SITTING = 500;
    private static final int PAGES_A_SECOND = 20;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    public ExamSimulation() {
        List<String> pages = lines("pages");
        List<Browser> readers = learners().subList(SITTING, learners().size());
        ChainBuilder read = exec(session -> as(session, any(readers)).set("page", any(pages)))
                .exec(get("section page beside the exam", session -> session.getString("page")));
        setUp(
                        scenario("sit").exec(sit()).injectOpen(rampUsers(SITTING).during(Meter.WARM.minusSeconds(5))),
                        scenario("read").exec(read).injectOpen(constantUsersPerSec(PAGES_A_SECOND).during(Meter.ALL)))
                .protocols(server())
                .maxDuration(Meter.ALL.plusSeconds(5));
    }

    private ChainBuilder sit() {
        return exec(session -> as(session, learners().get(next.getAndIncrement())).set("number", 1))
                .exec(post("start in the exam", session -> "/quiz/" + lines("exam").get(0) + "/attempt", 303)
                        .check(header("Location").saveAs("attempt")))
                .exec(during(Meter.ALL).on(exec(get("question in the exam", ExamSimulation::question).check(kept("page")))
                        .exec(session -> session.set(
                                "values", Filled.answer(session.getString("page"), ThreadLocalRandom.current())))
                        .exec(pause(Duration.ofSeconds(20), Duration.ofSeconds(40)))
                        .exec(save(SAVE, session -> question(session) + "/answer").check(kept("saved")))
                        .exec(this::acknowledge)));
    }

    private static String question(Session session) {
        return session.getString("attempt") + "/" + session.getInt("number");
    }

    private Session acknowledge(Session session) {
        if (!session.contains("saved")) return session;
        String attempt = session.getString("attempt");
        List<String> values = session.getList("values");
        String id = attempt.substring(attempt.lastIndexOf('/') + 1);
        acknowledged.add(id + "\t" + session.getInt("number") + "\t" + String.join("\t", values));
        return session.remove("saved").set("number", session.getInt("number") % 10 + 1);
    }

    @Override
    public void after() {
        super.after();
        try {
            Files.write(file("acknowledged"), acknowledged);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
