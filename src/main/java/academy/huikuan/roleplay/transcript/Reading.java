package academy.huikuan.roleplay.transcript;

import java.util.List;
import java.util.Map;

/**
 * What a text holds.
 * @param leftOut how often each kind was passed over; kinds that were not met are missing
 */
public record Reading(Format format, List<Said> said, Map<LeftOut, Integer> leftOut) {
    /** How a text tells who speaks. */
    public enum Format {
        /** A label and a colon before the words. */
        LABELS,
        /** A line of name and time before the words, as WeChat and DingTalk copy it. */
        CHAT,
        /** Subtitles, SRT or WebVTT. */
        SUBTITLES
    }

    public Reading {
        said = List.copyOf(said);
        leftOut = Map.copyOf(leftOut);
    }
}
