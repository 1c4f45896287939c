package academy.huikuan.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format of banks, told by the ending of a file's name. */
public enum Format {
    GIFT("gift", List.of(".gift", ".txt"), "text/plain;charset=UTF-8"),
    MOODLE_XML("xml", List.of(".xml"), "application/xml"),
    QTI("qti", List.of(".zip"), "application/zip");

    private final String id;
    private final List<String> endings;
    private final String mediaType;

    Format(String id, List<String> endings, String mediaType) {
        this.id = id;
        this.endings = endings;
        this.mediaType = mediaType;
    }

    /** By the name of a file; empty for another ending. */
    public static Optional<Format> ofFile(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.endings.stream().anyMatch(small::endsWith)).findFirst();
    }

    /** By its id in addresses: `gift`, `xml`, `qti`. */
    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /** What a file's name ends with. */
    public String ending() {
        return endings.get(0);
    }

    public String mediaType() {
        return mediaType;
    }
}
