package academy.huikuan.roleplay;

import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.transcript.Upload;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A talk brought as text, for features that keep talks of their own: read, corrected and masked in the way of handing in. */
public final class TalkText {
    private TalkText() {}

    /** @param troubles why the turns cannot be used; nothing has been read where there are some */
    public record Reading(Transcript transcript, List<Trouble> troubles) {
        public Reading {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Finds the turns in a pasted text.
     * @param own names of those who play the salesperson
     */
    public static Reading read(String text, Scenario scenario, Collection<String> own) {
        TranscriptReader.Reading reading = TranscriptReader.read(text, new Speakers(scenario.deal(), own));
        return new Reading(reading.transcript(), reading.troubles());
    }

    /** @param name of the file, whose ending tells its kind. @throws Refusal.Invalid if it is too large or of no kind that is read */
    public static String of(String name, byte[] file) {
        return Upload.text(name, file);
    }

    /** The text without what no database or page can take. */
    public static String clean(String text) {
        return Transcript.clean(text);
    }

    /** The turns as the page of turns sends them, with the row's or the page's action done. */
    public static Transcript corrected(Map<String, List<String>> form) {
        return TurnsForm.of(form).corrected();
    }

    /** Counts the changes of what the form shows; -1 where it does not say. */
    public static int revision(Map<String, List<String>> form) {
        return TurnsForm.of(form).revision();
    }

    /** The labels that nobody has explained yet. */
    public static List<Transcript.Unknown> unknown(Transcript transcript) {
        return transcript.unknown();
    }

    /** Everything that keeps it from being taken. */
    public static List<Trouble> troubles(Transcript transcript) {
        return transcript.troubles();
    }

    /** The turns with private numbers and addresses covered. @throws IllegalStateException if it has troubles */
    public static List<Turn> masked(Transcript transcript) {
        return new Masks("", transcript, Map.of()).masked().said();
    }

    /** As one text, to be kept. */
    public static String encoded(Transcript transcript) {
        return Draft.encoded(transcript);
    }

    /** Reads what {@link #encoded} wrote. */
    public static Transcript decoded(String text) {
        return Draft.decoded(text);
    }
}
