package academy.huikuan.roleplay;

import academy.huikuan.platform.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something in a transcript that looks private, wherever it stands: the same number twice is one.
 * @param digest stands for the words, which are not kept
 * @param turn where it stands first, from 1
 * @param place characters before it in that turn
 * @param times how often it stands in the transcript
 */
record FoundHit(String digest, Redaction.Kind kind, String words, int turn, int place, int times) {
    static List<FoundHit> in(String draft, Transcript transcript) {
        return in(draft, transcript, Hidden.NOTHING);
    }

    static List<FoundHit> in(String draft, Transcript transcript, Hidden hidden) {
        Map<String, FoundHit> found = new LinkedHashMap<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            String text = transcript.turns().get(i).text();
            for (Redaction.Hit hit : Redaction.find(text, hidden)) {
                String digest = digest(draft, hit, text);
                FoundHit first = new FoundHit(digest, hit.kind(), hit.in(text), i + 1, hit.start(), 1);
                found.merge(digest, first, (known, next) -> known.again());
            }
        }
        return new ArrayList<>(found.values());
    }

    static String digest(String draft, Redaction.Hit hit, String text) {
        return Secrets.digest("hit:" + draft + ":" + hit.kind() + ":" + hit.in(text));
    }

    private FoundHit again() {
        return new FoundHit(digest, kind, words, turn, place, times + 1);
    }
}
