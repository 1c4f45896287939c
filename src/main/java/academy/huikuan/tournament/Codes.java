package academy.huikuan.tournament;

/** The letters by which works are called while nobody may know whose they are: A to Z, then AA, AB … */
final class Codes {
    private static final int LETTERS = 26;

    private Codes() {}

    /** @param place from 0 */
    static String of(int place) {
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : of(place / LETTERS - 1) + last;
    }

    /** Comparisons that the course asks for a ranking: 15 of each work. */
    static int planned(int works) {
        return (15 * works + 1) / 2;
    }
}
