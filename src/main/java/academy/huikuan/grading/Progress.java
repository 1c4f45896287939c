package academy.huikuan.grading;

import academy.huikuan.score.Score;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a work has come, as its author may know it.
 * @param kind where it stands
 * @param missing reviews that the author still owes while it is closed; how many there are by others is not told before the result, for
 *     the number would change at the minute of a review
 * @param opensAt when the result shows in any case
 * @param score only when open
 */
public record Progress(Kind kind, int missing, Instant opensAt, Optional<Score> score) {
    /** Where a work stands. */
    public enum Kind {
        /** It waits for reviews by others. */
        REVIEWS("hold"),
        /** All reviews are in; the model has still to be computed. */
        COMPUTING("going"),
        /** It waits for the others' works, which are given out all at once. */
        CLOSING("hold"),
        /** Only the trainer grades it. */
        TRAINER("hold"),
        /** The reviews are in, and the trainer looks at a sentence first. */
        HELD("hold"),
        /** It has a result that the author sees after grading the own work. */
        SELF("going"),
        /** It has a result that the author sees after the own reviews. */
        CLOSED("going"),
        PASSED("done"),
        BELOW("late");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        /** Class of the tag that shows it. */
        public String tag() {
            return tag;
        }

        /** Key of the message that says it in a few words. */
        public String message() {
            return "grading.state-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Progress of(Submission work, int handedIn, Duty duty, Instant now) {
        Optional<Outcome.Settled> settled = work.settled();
        if (settled.isPresent() && duty.opens(now))
            return new Progress(
                    work.passed() ? Kind.PASSED : Kind.BELOW,
                    0,
                    duty.opensAt(),
                    Optional.of(settled.get().grade().score()));
        if (settled.isPresent() && duty.shows(now)) return new Progress(Kind.SELF, 0, duty.opensAt(), Optional.empty());
        if (settled.isPresent()) return new Progress(Kind.CLOSED, duty.missing(), duty.opensAt(), Optional.empty());
        int needed = work.isDue(now) ? MedianRule.LEAST : work.wanted();
        if (work.state() == Submission.State.HELD && handedIn >= needed) return new Progress(Kind.HELD, 0, duty.opensAt(), Optional.empty());
        if (!work.exercise().givesOut()) return new Progress(Kind.CLOSING, 0, duty.opensAt(), Optional.empty());
        if (work.wanted() == 0) return new Progress(Kind.TRAINER, 0, duty.opensAt(), Optional.empty());
        if (handedIn >= needed) return new Progress(Kind.COMPUTING, 0, duty.opensAt(), Optional.empty());
        return new Progress(Kind.REVIEWS, 0, duty.opensAt(), Optional.empty());
    }

    public boolean open() {
        return kind == Kind.PASSED || kind == Kind.BELOW;
    }

    /** The grade as it is shown, such as 2.5. */
    public String grade() {
        return score.map(some -> Grade.shown(some, kind == Kind.PASSED)).orElse("");
    }
}
