package academy.huikuan.calibration;

import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Turn;
import java.util.List;

/** A small graded talk to try things on. */
final class GradedTalk {
    private GradedTalk() {}

    static Sample of(String id, String scenario, Sample.Quality quality) {
        return new Sample(
                id,
                scenario,
                quality,
                "A talk",
                List.of(
                        new Turn(Turn.Side.SALES, "When?\tI ask \\n you."),
                        new Turn(Turn.Side.CUSTOMER, "Friday.\nPerhaps."),
                        new Turn(Turn.Side.SALES, "Which?")),
                "Too vague.\nAsk again.",
                List.of(
                        new Sample.Grade("calm", 0, List.of(1), "A threat."),
                        new Sample.Grade("close", 3, List.of(1, 3), "It has a day.")),
                List.of(new Sample.Crossing("threat", 1, "It frightens.")));
    }
}
