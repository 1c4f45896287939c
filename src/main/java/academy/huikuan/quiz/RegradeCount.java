package academy.huikuan.quiz;

/**
 * How much a regrading does.
 * @param attempts looked at
 * @param changed marks that change
 * @param same marks that today's key gives too
 * @param kept marks set by hand that stay
 * @param unreadable answers that cannot be read against today's key
 * @param attemptsChanged attempts with a mark that changes
 * @param won attempts that pass by it
 * @param lost attempts that passed and no longer do
 */
public record RegradeCount(
        int attempts, int changed, int same, int kept, int unreadable, int attemptsChanged, int won, int lost) {
    public static final RegradeCount NOTHING = new RegradeCount(0, 0, 0, 0, 0, 0, 0, 0);

    public RegradeCount plus(RegradeCount other) {
        return new RegradeCount(
                attempts + other.attempts,
                changed + other.changed,
                same + other.same,
                kept + other.kept,
                unreadable + other.unreadable,
                attemptsChanged + other.attemptsChanged,
                won + other.won,
                lost + other.lost);
    }
}
