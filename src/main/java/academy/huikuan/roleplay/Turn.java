package academy.huikuan.roleplay;

/** One thing said in a talk. */
public record Turn(Side side, String text) {
    /** Who spoke. */
    public enum Side {
        SALES,
        CUSTOMER
    }
}
