package academy.huikuan.platform;

/**
 * Why a file that a stranger sent was not read.
 * @param line from 1; 1 where the file has no lines
 * @param place entry of a package, entity or encoding that is meant; empty where none is
 * @param message in English, for lists of problems; who speaks to learners goes by the reason
 */
public record Unsafe(Reason reason, int line, String place, String message) {
    /** What was found. */
    public enum Reason {
        TOO_LARGE,
        NO_PACKAGE,
        BROKEN_PACKAGE,
        TOO_MANY_ENTRIES,
        LEADS_OUT,
        TWICE,
        SWELLS,
        ENCODING,
        BROKEN_XML,
        DOCTYPE,
        ENTITY,
        TOO_DEEP,
        TOO_MANY_ELEMENTS
    }

    /**
     * How large a file may be that a stranger sends.
     * @param bytes of a file, and of one entry of a package
     * @param all bytes of all entries of a package together
     * @param depth of elements within elements
     */
    public record Bounds(int bytes, long all, int entries, int depth, int elements) {}
}
