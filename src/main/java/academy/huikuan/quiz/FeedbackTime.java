package academy.huikuan.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a learner sees the key and the feedback of an attempt. */
public enum FeedbackTime {
    /** After each attempt. */
    FINISHED,
    /** Once the quiz is passed or no attempt is left. */
    CLOSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FeedbackTime> of(String id) {
        return Arrays.stream(values()).filter(time -> time.id().equals(id)).findFirst();
    }
}
