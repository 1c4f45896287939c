package academy.huikuan.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much one review counts in its work's estimate.
 * @param share of all reviews of the work, 0 to 1
 * @param severity levels by which its reviewer gives more (above 0) or less than the class
 * @param spread standard deviation of the reviewer's own noise, in levels
 * @param engaged probability that the reviewer looked at the works, 0 to 1
 */
record Weighing(ReviewId review, double share, double severity, double spread, double engaged) {
    /** Why a review counts less than the others of its work. */
    public enum Discount {
        NONE,
        /** Its reviewer gives nearly one and the same level everywhere. */
        FLAT,
        /** Its reviewer goes up and down for no reason that others see. */
        UNSTEADY
    }

    private static final double LEAST_ENGAGED = 0.5;
    private static final double LEAST_SHARE = 0.75;

    /** @param reviews of the work */
    Discount discount(int reviews) {
        if (engaged < LEAST_ENGAGED) return Discount.FLAT;
        return share * reviews < LEAST_SHARE ? Discount.UNSTEADY : Discount.NONE;
    }

    /** Lines of words, for the database. */
    static String encoded(List<Weighing> weighings) {
        return weighings.stream()
                .map(one -> String.format(
                        Locale.ROOT, "%s %.4f %.4f %.4f %.4f", one.review, one.share, one.severity, one.spread, one.engaged))
                .collect(Collectors.joining("\n"));
    }

    static List<Weighing> decoded(String lines) {
        List<Weighing> weighings = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ");
            weighings.add(new Weighing(
                    new ReviewId(words[0]),
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4])));
        }
        return weighings;
    }
}
