package academy.huikuan.roleplay;

import java.util.Arrays;
import java.util.Optional;

/** How far a payment is overdue, or what else sets the talk apart. */
public enum Stage {
    M0("M0", Integer.MIN_VALUE, 0),
    M1("M1", 1, 30),
    M2("M2", 31, 60),
    M3("M3", 61, 90),
    M3_PLUS("M3+", 91, Integer.MAX_VALUE),
    SPECIAL("special", Integer.MIN_VALUE, Integer.MAX_VALUE),
    GOVERNMENT("government", Integer.MIN_VALUE, Integer.MAX_VALUE);

    private final String id;
    private final int fewestDays;
    private final int mostDays;

    Stage(String id, int fewestDays, int mostDays) {
        this.id = id;
        this.fewestDays = fewestDays;
        this.mostDays = mostDays;
    }

    /** As the authors write it. */
    public String id() {
        return id;
    }

    /** Whether it is told by the days alone: M0 to M3+. */
    public boolean byDays() {
        return this != SPECIAL && this != GOVERNMENT;
    }

    /** @param days overdue; the due date itself is day 0 and belongs to M0. Example: 30 fits M1, 31 fits M2, 91 fits M3+ */
    public boolean fits(long days) {
        return days >= fewestDays && days <= mostDays;
    }

    static Optional<Stage> of(String id) {
        return Arrays.stream(values()).filter(stage -> stage.id.equals(id)).findFirst();
    }
}
