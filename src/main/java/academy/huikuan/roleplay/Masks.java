package academy.huikuan.roleplay;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One draft's transcript with what is covered in it. Example: `138 1234 5678` reads as a label for a telephone number. */
final class Masks {
    private final String draft;
    private final Transcript transcript;
    private final Hidden hidden;
    private final List<FoundHit> found;
    private final Map<String, ShowReason> shown;

    /** @param shown why what stays readable does so, by digest */
    Masks(String draft, Transcript transcript, Map<String, ShowReason> shown) {
        this(draft, transcript, Hidden.NOTHING, shown);
    }

    /** @param hidden names to be covered beside numbers and addresses */
    Masks(String draft, Transcript transcript, Hidden hidden, Map<String, ShowReason> shown) {
        this.draft = draft;
        this.transcript = transcript;
        this.hidden = hidden;
        this.found = FoundHit.in(draft, transcript, hidden);
        this.shown = Map.copyOf(shown);
    }

    List<FoundHit> found() {
        return found;
    }

    Optional<FoundHit> found(String digest) {
        return found.stream().filter(hit -> hit.digest().equals(digest)).findFirst();
    }

    /** How many different numbers and addresses are covered. */
    int covered() {
        return (int) found.stream().filter(hit -> !shown.containsKey(hit.digest())).count();
    }

    int stillShown() {
        return found.size() - covered();
    }

    /** The transcript as everyone else will read it. The labels are in the language of the course. */
    Transcript masked() {
        Map<Redaction.Kind, String> labels = labels();
        return new Transcript(transcript.turns().stream()
                .map(turn -> new DraftTurn(
                        turn.side(), "", Redaction.masked(turn.text(), hidden, hit -> isShown(hit, turn.text()), labels)))
                .toList());
    }

    List<PeoplePage.Hit> hits() {
        return found.stream()
                .map(hit -> new PeoplePage.Hit(
                        hit.digest(), hit.kind(), hit.words(), hit.turn(), hit.times(), Optional.ofNullable(shown.get(hit.digest()))))
                .toList();
    }

    /** The turns in which something was found. */
    List<PeoplePage.Line> lines() {
        List<PeoplePage.Line> lines = new ArrayList<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            DraftTurn turn = transcript.turns().get(i);
            List<PeoplePage.Piece> pieces = pieces(turn.text());
            if (pieces.stream().anyMatch(piece -> piece.hit().isPresent()))
                lines.add(new PeoplePage.Line(i + 1, turn.side().orElse(Turn.Side.SALES), pieces));
        }
        return lines;
    }

    private List<PeoplePage.Piece> pieces(String text) {
        List<PeoplePage.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Redaction.Hit hit : Redaction.find(text, hidden)) {
            if (hit.start() > from) pieces.add(new PeoplePage.Piece(text.substring(from, hit.start()), Optional.empty(), true));
            pieces.add(new PeoplePage.Piece(hit.in(text), Optional.of(hit.kind()), isShown(hit, text)));
            from = hit.end();
        }
        if (from < text.length()) pieces.add(new PeoplePage.Piece(text.substring(from), Optional.empty(), true));
        return pieces;
    }

    private boolean isShown(Redaction.Hit hit, String text) {
        return shown.containsKey(FoundHit.digest(draft, hit, text));
    }

    private static Map<Redaction.Kind, String> labels() {
        Function<Redaction.Kind, String> label = kind -> Messages.text(Language.ZH, "roleplay.masked." + kind);
        Map<Redaction.Kind, String> labels = new EnumMap<>(Redaction.Kind.class);
        for (Redaction.Kind kind : Redaction.Kind.values()) labels.put(kind, label.apply(kind));
        return labels;
    }
}
