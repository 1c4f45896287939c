package academy.huikuan.roleplay.room;

/** How far a room is. */
public enum Phase {
    /** People are still coming, or not all are ready. */
    GATHERING,
    PLAYING,
    PAUSED,
    ENDED
}
