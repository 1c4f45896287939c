package academy.huikuan.roleplay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A transcript while it is corrected. Nothing changes in place: every correction makes another transcript. */
public record Transcript(List<DraftTurn> turns) {
    /** Who a label stands for. */
    public enum Who {
        SALES,
        CUSTOMER,
        /** No speaker: the words go on the turn above. */
        ABOVE,
        /** Not part of the talk. */
        NOBODY
    }

    /** A label that nobody has explained yet, with its number of turns and the first of them. */
    public record Unknown(String speaker, int turns, String first) {}

    /** Full-width colon. */
    private static final String COLON = "\uFF1A";

    public Transcript {
        turns = List.copyOf(turns);
    }

    /** Turns as a learner left them in the form: a blank line splits one in two, an empty one goes. */
    static Transcript edited(List<DraftTurn> rows) {
        List<DraftTurn> turns = new ArrayList<>();
        for (DraftTurn row : rows)
            for (String part : clean(row.text()).split("\n[ \t\u3000]*\n\\s*"))
                if (!part.isBlank()) turns.add(new DraftTurn(row.side(), row.speaker(), part.strip()));
        return new Transcript(turns);
    }

    /** Without what no database or page can take: control characters, byte-order marks, halves of characters. */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c != 0xFEFF && c != 0x200B && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    List<Unknown> unknown() {
        Map<String, Unknown> found = new LinkedHashMap<>();
        for (DraftTurn turn : turns)
            if (turn.side().isEmpty())
                found.merge(turn.speaker(), new Unknown(turn.speaker(), 1, turn.text()),
                        (known, next) -> new Unknown(known.speaker(), known.turns() + 1, known.first()));
        return List.copyOf(found.values());
    }

    /** Says who the unknown labels are; those without an answer stay unknown, as does ABOVE where nothing stands above. */
    Transcript assigned(Map<String, Who> answers) {
        List<DraftTurn> result = new ArrayList<>();
        for (DraftTurn turn : turns) {
            Who who = turn.side().isEmpty() ? answers.get(turn.speaker()) : null;
            if (who == Who.SALES || who == Who.CUSTOMER)
                result.add(new DraftTurn(Optional.of(Turn.Side.valueOf(who.name())), turn.speaker(), turn.text()));
            else if (who == Who.ABOVE && !result.isEmpty()) {
                String words = turn.speaker().isEmpty() ? turn.text() : turn.speaker() + COLON + turn.text();
                result.add(joined(result.remove(result.size() - 1), words));
            } else if (who != Who.NOBODY) result.add(turn);
        }
        return new Transcript(result);
    }

    /** @param index from 0 */
    Transcript without(int index) {
        List<DraftTurn> result = new ArrayList<>(turns);
        if (index >= 0 && index < result.size()) result.remove(index);
        return new Transcript(result);
    }

    /** The turn's words go on the turn above, which keeps its side. @param index from 1 */
    Transcript mergedAbove(int index) {
        if (index < 1 || index >= turns.size()) return this;
        List<DraftTurn> result = new ArrayList<>(turns);
        DraftTurn merged = result.remove(index);
        result.set(index - 1, joined(result.get(index - 1), merged.text()));
        return new Transcript(result);
    }

    /** Every side becomes the other. */
    Transcript swapped() {
        return new Transcript(turns.stream()
                .map(turn -> new DraftTurn(
                        turn.side().map(side -> side == Turn.Side.SALES ? Turn.Side.CUSTOMER : Turn.Side.SALES),
                        turn.speaker(),
                        turn.text()))
                .toList());
    }

    private static DraftTurn joined(DraftTurn above, String words) {
        return new DraftTurn(above.side(), above.speaker(), above.text() + "\n" + words);
    }

    /** Everything that keeps it from being handed in; turns count from 1. */
    List<Trouble> troubles() {
        List<Trouble> found = new ArrayList<>(lengths());
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).side().isEmpty()) found.add(Trouble.of("roleplay.trouble.no-side", i + 1));
            if (turns.get(i).text().isBlank()) found.add(Trouble.of("roleplay.trouble.empty", i + 1));
        }
        for (Turn.Side side : Turn.Side.values())
            if (found.isEmpty() && turns.stream().noneMatch(turn -> turn.side().filter(side::equals).isPresent()))
                found.add(Trouble.of("roleplay.trouble.silent-" + side.name().toLowerCase(java.util.Locale.ROOT)));
        return found;
    }

    private List<Trouble> lengths() {
        List<Trouble> found = new ArrayList<>();
        if (turns.size() < Limits.FEWEST_TURNS) found.add(Trouble.of("roleplay.trouble.few", Limits.FEWEST_TURNS));
        if (turns.size() > Limits.MOST_TURNS) found.add(Trouble.of("roleplay.trouble.many", turns.size(), Limits.MOST_TURNS));
        int all = 0;
        for (int i = 0; i < turns.size(); i++) {
            int length = turns.get(i).text().length();
            all += length;
            if (length > Limits.LONGEST_TURN)
                found.add(Trouble.of("roleplay.trouble.long-turn", i + 1, length, Limits.LONGEST_TURN));
        }
        if (all > Limits.LONGEST_TEXT) found.add(Trouble.of("roleplay.trouble.long", all, Limits.LONGEST_TEXT));
        return found;
    }

    /**
     * The turns as said.
     * @throws IllegalStateException if someone is still unknown
     */
    List<Turn> said() {
        return turns.stream()
                .map(turn -> new Turn(turn.side().orElseThrow(() -> new IllegalStateException("unknown speaker")), turn.text()))
                .toList();
    }
}
