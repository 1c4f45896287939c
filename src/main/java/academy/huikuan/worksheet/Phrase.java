package academy.huikuan.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for what is filled in: `{amount}`, `{amount|capital}`, `{items.balance}` for a total. What is put in is text,
 * never read again for places.
 */
public record Phrase(List<Piece> pieces) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)?)(\\|capital)?}");

    /** Fixed words, or a place. @param capital whether an amount stands in capital characters */
    record Piece(String text, boolean place, boolean capital) {}

    /** A stretch of the finished sentence. @param gap whether it still has to be filled in, by hand if need be */
    public record Run(String text, boolean gap) {}

    public Phrase {
        pieces = List.copyOf(pieces);
    }

    static Phrase of(String source) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(source);
        int from = 0;
        for (; place.find(); from = place.end()) {
            if (place.start() > from) pieces.add(new Piece(source.substring(from, place.start()), false, false));
            pieces.add(new Piece(place.group(1), true, place.group(2) != null));
        }
        if (from < source.length()) pieces.add(new Piece(source.substring(from), false, false));
        return new Phrase(pieces);
    }

    /** The ids of the places. */
    List<String> places() {
        return pieces.stream().filter(Piece::place).map(Piece::text).toList();
    }

    /** Whether a brace is left that opens no place. */
    boolean broken() {
        return pieces.stream().anyMatch(piece -> !piece.place() && piece.text().matches("(?s).*[{}].*"));
    }

    List<Run> runs(Filled filled) {
        List<Run> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = !piece.place() ? piece.text() : piece.capital() ? filled.capital(piece.text()) : filled.printed(piece.text());
            runs.add(new Run(text, piece.place() && text.isBlank()));
        }
        return runs;
    }
}
