package academy.huikuan.quiz;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a quiz is taken. Cohorts and learners may have other terms, see {@link Terms}.
 * @param pageSize questions a page; 0 for all on one page
 * @param sequential whether pages only go forward: what was left is not seen or changed again
 * @param minutes time limit; 0 is none
 * @param grace seconds after the end in which answers that were on their way are still taken; then the server hands in what is saved
 * @param attempts attempts allowed; 0 is unlimited
 * @param firstDelay minutes from the end of the first attempt until the second may begin
 * @param laterDelay the same for all later ones
 * @param password that opens each attempt, as the file has it: the word, or its hash
 * @param opens, closes in the installation's time zone; at its closing time running attempts end as well
 */
public record Conduct(
        int pageSize,
        boolean sequential,
        int minutes,
        int grace,
        int attempts,
        Counting counts,
        int firstDelay,
        int laterDelay,
        Optional<String> password,
        Optional<LocalDateTime> opens,
        Optional<LocalDateTime> closes,
        ReviewRules review) {
    static final int USUAL_GRACE = 5;

    public Conduct {
        if (pageSize < 0 || minutes < 0 || grace < 0 || attempts < 0 || firstDelay < 0 || laterDelay < 0)
            throw new IllegalArgumentException("less than nothing");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get()))
            throw new IllegalArgumentException("opens " + opens.get() + ", closes " + closes.get());
    }

    /** One question a page, back and forth, the best attempt counts. */
    static Conduct usual(int minutes, int attempts, ReviewRules review) {
        return new Conduct(
                1, false, minutes, USUAL_GRACE, attempts, Counting.BEST, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), review);
    }

    /** Minutes from the end of an attempt until the next may begin. @param begun attempts so far */
    int delay(int begun) {
        if (begun == 0) return 0;
        return begun == 1 ? firstDelay : laterDelay;
    }

    /** These rules as a text that is the same for the same rules; without those that are as usual. */
    String told() {
        StringBuilder told = new StringBuilder("minutes: " + minutes + "\nattempts: " + attempts);
        if (pageSize != 1) told.append("\nlayout: ").append(pageSize);
        if (sequential) told.append("\nsequential");
        if (counts != Counting.BEST) told.append("\ncounts: ").append(counts.id());
        if (grace != USUAL_GRACE) told.append("\ngrace: ").append(grace);
        if (firstDelay + laterDelay > 0) told.append("\ndelay: ").append(firstDelay).append(", ").append(laterDelay);
        password.ifPresent(any -> told.append("\npassword"));
        opens.ifPresent(at -> told.append("\nopens: ").append(at));
        closes.ifPresent(at -> told.append("\ncloses: ").append(at));
        return told.toString();
    }
}
