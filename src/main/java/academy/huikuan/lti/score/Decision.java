package academy.huikuan.lti.score;

import java.util.Optional;

/** Whether a gradebook is told something. */
enum Decision {
    SEND,
    /** It has that already, or what is new is less certain than what it has. */
    NOTHING,
    /** What is new is lower, and nobody has said that scores may fall. */
    LOWER;

    /**
     * @param sent what it certainly has
     * @param posting what was posted without a definite answer, if anything: it is sent again until there is one
     * @param lower whether scores may fall
     * @param again whether a trainer wants it sent even if nothing is new
     */
    static Decision of(Optional<Told> sent, Optional<Told> posting, Told now, boolean lower, boolean again) {
        Optional<Told> last = posting.isPresent() ? posting : sent;
        if (last.isEmpty()) return SEND;
        if (last.get().same(now)) return posting.isPresent() || again ? SEND : NOTHING;
        if (last.get().progress().isFinal() && !now.progress().isFinal()) return NOTHING;
        return falls(last.get(), now) && !lower ? LOWER : SEND;
    }

    /** A partial score may be followed by a lower final one. */
    private static boolean falls(Told last, Told now) {
        return last.progress().isFinal() == now.progress().isFinal()
                && last.points().isPresent()
                && now.points().filter(points -> points.compareTo(last.points().get()) >= 0).isEmpty();
    }
}
