package academy.huikuan.roleplay;

/** How long a transcript may be. */
public final class Limits {
    public static final int FEWEST_TURNS = 2;
    public static final int MOST_TURNS = 400;
    /** Characters in one turn. */
    public static final int LONGEST_TURN = 2_000;
    /** Characters in all. */
    public static final int LONGEST_TEXT = 20_000;
    /** Bytes of an uploaded file. */
    public static final int LARGEST_FILE = 200 * 1024;

    private Limits() {}
}
