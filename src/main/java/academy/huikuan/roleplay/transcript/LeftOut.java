package academy.huikuan.roleplay.transcript;

/** What stood in a text beside what was said, and is not taken over. */
public enum LeftOut {
    TIMES,
    NOTICES,
    QUOTES,
    STICKERS,
    FILE_NAMES
}
