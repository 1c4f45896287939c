package academy.huikuan.roleplay;

/** How long a transcript may be. */
public final class Limits {
    public static final int FEWEST_TURNS = 2;
    public static final int MOST_TURNS = 400;
    /** Messages of a copied chat, before those of one person in a row are joined. */
    public static final int MOST_MESSAGES = 1_000;
    /** Characters in one turn. */
    public static final int LONGEST_TURN = 2_000;
    /** Characters of all turns. */
    public static final int LONGEST_TEXT = 20_000;
    /** Characters of a text as it is brought, with times and all. */
    public static final int LONGEST_PASTE = 60_000;

    private Limits() {}
}
