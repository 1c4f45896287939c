package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import java.util.List;

/** Learners in the midst of an attempt save answers, as fast as the server lets them. */
public final class SaveAnswerSimulation extends Scene {
    static final String REQUEST = "save an answer";

    public SaveAnswerSimulation() {
        List<String[]> answers = lines("answers").stream().map(line -> line.split("\t", -1)).toList();
        setUp(scenario(REQUEST)
                        .exec(asLongAs(session -> Meter.goesOn())
                                .on(exec(session -> {
                                            String[] answer = any(answers);
                                            return as(session, new Browser(answer[0], answer[1]))
                                                    .set("path", answer[2])
                                                    .set("values", List.of(answer).subList(3, answer.length));
                                        })
                                        .exec(save(REQUEST, session -> session.getString("path")))))
                        .injectOpen(atOnceUsers(BUSY)))
                .protocols(server());
    }
}
