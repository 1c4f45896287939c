package academy.huikuan.quiz;

import java.time.Instant;
import java.util.List;

/** A regrading that was carried out, for its quiz's history. @param questions ids */
public record RegradeRun(Instant begunAt, String by, List<String> questions, int marksChanged, String reason) {
    public RegradeRun {
        questions = List.copyOf(questions);
    }
}
