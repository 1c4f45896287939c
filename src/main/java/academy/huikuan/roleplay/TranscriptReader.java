package academy.huikuan.roleplay;

import academy.huikuan.roleplay.transcript.LeftOut;
import academy.huikuan.roleplay.transcript.Reading.Format;
import academy.huikuan.roleplay.transcript.Said;
import academy.huikuan.roleplay.transcript.TalkReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a transcript of a pasted text: who said what, as far as the text tells, and what keeps it from being taken. */
final class TranscriptReader {
    /**
     * What came out.
     * @param leftOut how much of each kind stood in the text and is not taken over
     * @param troubles with their lines; the turns are then not to be used
     */
    record Reading(Transcript transcript, Format format, Map<LeftOut, Integer> leftOut, List<Trouble> troubles) {
        /** Whether the learner has to say who is who: someone is unknown, or the text comes from a program that knows only names. */
        boolean asks() {
            return format != Format.LABELS || !transcript.unknown().isEmpty();
        }
    }

    private TranscriptReader() {}

    static Reading read(String pasted, Speakers speakers) {
        String text = Transcript.clean(pasted);
        if (text.isBlank()) return refused(Trouble.of("roleplay.trouble.nothing"));
        if (text.length() > Limits.LONGEST_PASTE) return refused(Trouble.of("roleplay.trouble.long", text.length(), Limits.LONGEST_PASTE));
        var read = new TalkReader(name -> speakers.side(name).isPresent(), Speakers::isNobody).read(text);
        List<DraftTurn> turns = read.said().stream().map(said -> turn(said, speakers)).toList();
        return new Reading(new Transcript(turns), read.format(), read.leftOut(), troubles(read.said(), read.format()));
    }

    private static Reading refused(Trouble trouble) {
        return new Reading(new Transcript(List.of()), Format.LABELS, Map.of(), List.of(trouble));
    }

    private static DraftTurn turn(Said said, Speakers speakers) {
        return new DraftTurn(said.speaker().isEmpty() ? Optional.empty() : speakers.side(said.speaker()), said.speaker(), said.text());
    }

    /** Copied chats and subtitles have many short messages, which the learner may join before they are counted. */
    private static List<Trouble> troubles(List<Said> said, Format format) {
        List<Trouble> troubles = new ArrayList<>();
        int most = format == Format.LABELS ? Limits.MOST_TURNS : Limits.MOST_MESSAGES;
        if (said.size() < Limits.FEWEST_TURNS) troubles.add(Trouble.of("roleplay.trouble.few", Limits.FEWEST_TURNS));
        if (said.size() > most) troubles.add(Trouble.of("roleplay.trouble.many", said.size(), most));
        for (Said one : said)
            if (one.text().length() > Limits.LONGEST_TURN)
                troubles.add(Trouble.of("roleplay.trouble.long-line", one.line(), one.text().length(), Limits.LONGEST_TURN));
        return List.copyOf(troubles);
    }
}
