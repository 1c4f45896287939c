package academy.huikuan.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a learner sees of the questions of a finished attempt, and when; much as Moodle's review options. The total, whether it passed and
 * the skills are always told, since progress depends on them.
 * @param atOnce in the first two minutes after the attempt
 * @param open later, while the quiz is open to the learner
 * @param closed once the quiz is passed, no attempt is left, or its closing time is over
 */
public record ReviewRules(Set<Shown> atOnce, Set<Shown> open, Set<Shown> closed) {
    /** How long "at once" lasts. */
    static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** A thing to see. */
    public enum Shown {
        /** The questions and what the learner answered; without them none of the others. */
        ANSWERS('a'),
        /** The right answers. */
        KEY('k'),
        /** The points of each question. */
        MARKS('m'),
        FEEDBACK('f');

        private final char letter;

        Shown(char letter) {
            this.letter = letter;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Shown> of(String id) {
            return Arrays.stream(values()).filter(shown -> shown.id().equals(id)).findFirst();
        }
    }

    static final Set<Shown> ALL = Set.of(Shown.values());
    static final ReviewRules FINISHED = new ReviewRules(ALL, ALL, ALL);
    static final ReviewRules CLOSED = new ReviewRules(Set.of(), Set.of(), ALL);

    public ReviewRules {
        atOnce = ordered(atOnce);
        open = ordered(open);
        closed = ordered(closed);
    }

    private static Set<Shown> ordered(Set<Shown> shown) {
        if (!shown.isEmpty() && !shown.contains(Shown.ANSWERS)) throw new IllegalArgumentException("shown without answers: " + shown);
        return shown.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(shown));
    }

    /** The rules that the short form of a quiz's settings stands for. */
    static ReviewRules of(FeedbackTime time) {
        return time == FeedbackTime.FINISHED ? FINISHED : CLOSED;
    }

    /** Whether the right answers are told only once the quiz is over. */
    boolean keepsKey() {
        return !atOnce.contains(Shown.KEY) || !open.contains(Shown.KEY);
    }

    /** The short form, if there is one for these rules. */
    public Optional<FeedbackTime> shortForm() {
        if (equals(FINISHED)) return Optional.of(FeedbackTime.FINISHED);
        return equals(CLOSED) ? Optional.of(FeedbackTime.CLOSED) : Optional.empty();
    }

    /**
     * What is shown of each question; empty where the questions are not.
     * @param over whether the quiz is passed, used up or closed for the learner
     */
    Optional<ItemReview.Shows> at(Instant now, Instant finishedAt, boolean over) {
        Set<Shown> shown = over ? closed : now.isAfter(finishedAt.plus(AT_ONCE)) ? open : atOnce;
        if (shown.isEmpty()) return Optional.empty();
        return Optional.of(new ItemReview.Shows(
                shown.contains(Shown.MARKS), shown.contains(Shown.KEY), shown.contains(Shown.FEEDBACK)));
    }

    /** Example: `am,am,akmf`. */
    String encoded() {
        return letters(atOnce) + "," + letters(open) + "," + letters(closed);
    }

    private static String letters(Set<Shown> shown) {
        return shown.stream().map(one -> String.valueOf(one.letter)).collect(Collectors.joining());
    }

    static ReviewRules decoded(String text) {
        List<Set<Shown>> parts = Arrays.stream(text.split(",", -1)).map(ReviewRules::shown).toList();
        return new ReviewRules(parts.get(0), parts.get(1), parts.get(2));
    }

    private static Set<Shown> shown(String letters) {
        return Arrays.stream(Shown.values()).filter(one -> letters.indexOf(one.letter) >= 0).collect(Collectors.toSet());
    }
}
