package academy.huikuan.roleplay;

import academy.huikuan.platform.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who the speakers of a brought talk are.
 * @param merged whether what one of them says in a row becomes one turn
 * @param roles by the label in the text, which may be empty
 */
public record SpeakerMap(boolean merged, Map<String, As> roles) {
    /** What a label stands for. */
    public enum As {
        SALES,
        CUSTOMER,
        /** Was there, but what was said is not part of the talk. */
        OBSERVER,
        /** Left out. */
        NOBODY,
        /** No speaker at all: the words go on the turn above. */
        ABOVE
    }

    /**
     * A speaker as the text names one.
     * @param turns said in all
     * @param first up to three of the texts, from the first
     * @param likely who it may be
     */
    public record Heard(String label, int turns, List<String> first, Optional<As> likely) {}

    private static final int SHOWN = 3;
    private static final String COLON = "\uFF1A";

    public SpeakerMap {
        roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /** Everyone who speaks in a transcript, in the order of the first words. */
    static List<Heard> heard(Transcript transcript) {
        Map<String, Heard> heard = new LinkedHashMap<>();
        for (DraftTurn turn : transcript.turns()) {
            Heard known = heard.getOrDefault(
                    turn.speaker(), new Heard(turn.speaker(), 0, List.of(), turn.side().map(side -> As.valueOf(side.name()))));
            List<String> first = new ArrayList<>(known.first());
            if (first.size() < SHOWN) first.add(turn.text());
            heard.put(turn.speaker(), new Heard(known.label(), known.turns() + 1, first, known.likely()));
        }
        return other(new ArrayList<>(heard.values()));
    }

    /** Of two, the one nobody knows is the other side. */
    private static List<Heard> other(List<Heard> heard) {
        if (heard.size() != 2) return heard;
        for (int at = 0; at < 2; at++) {
            Heard unknown = heard.get(at);
            Optional<As> known = heard.get(1 - at).likely();
            if (unknown.likely().isPresent() || known.isEmpty() || unknown.label().isEmpty()) continue;
            As side = known.get() == As.SALES ? As.CUSTOMER : As.SALES;
            heard.set(at, new Heard(unknown.label(), unknown.turns(), unknown.first(), Optional.of(side)));
        }
        return heard;
    }

    /** Whether everyone heard has a role. */
    boolean covers(List<Heard> heard) {
        return heard.stream().allMatch(one -> roles.containsKey(one.label()));
    }

    /** The transcript after the roles; turns of labels without a role keep what they were read as. */
    Transcript applied(Transcript transcript) {
        List<DraftTurn> turns = new ArrayList<>();
        for (DraftTurn turn : transcript.turns()) {
            As as = roles.get(turn.speaker());
            if (as == null) add(turns, turn);
            else if (as == As.SALES || as == As.CUSTOMER)
                add(turns, new DraftTurn(Optional.of(Turn.Side.valueOf(as.name())), turn.speaker(), turn.text()));
            else if (as == As.ABOVE && !turns.isEmpty()) {
                String words = turn.speaker().isEmpty() ? turn.text() : turn.speaker() + COLON + turn.text();
                turns.add(joined(turns.remove(turns.size() - 1), words));
            } else if (as == As.ABOVE) turns.add(new DraftTurn(Optional.empty(), "", turn.text()));
        }
        return new Transcript(turns);
    }

    private void add(List<DraftTurn> turns, DraftTurn next) {
        DraftTurn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        boolean same = last != null && last.speaker().equals(next.speaker()) && last.side().equals(next.side());
        boolean fits = same && last.text().length() + next.text().length() < Limits.LONGEST_TURN;
        if (merged && fits && !next.speaker().isEmpty()) turns.add(joined(turns.remove(turns.size() - 1), next.text()));
        else turns.add(next);
    }

    private static DraftTurn joined(DraftTurn above, String words) {
        return new DraftTurn(above.side(), above.speaker(), above.text() + "\n" + words);
    }

    /** Labels of people, whoever they are: their names are not to be read by others. */
    List<String> people() {
        return roles.entrySet().stream()
                .filter(role -> role.getValue() != As.ABOVE && !role.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Labels of those in a role. */
    List<String> labels(As as) {
        return roles.entrySet().stream().filter(role -> role.getValue() == as).map(Map.Entry::getKey).toList();
    }

    String encoded() {
        JsonObjectBuilder all = JsonText.object();
        roles.forEach((label, as) -> all.add(label, as.name()));
        return JsonText.object().add("merged", merged).add("roles", all).build().toString();
    }

    static SpeakerMap decoded(String json) {
        JsonObject all = JsonText.reader(json).readObject();
        Map<String, As> roles = new LinkedHashMap<>();
        JsonObject given = all.getJsonObject("roles");
        given.keySet().forEach(label -> roles.put(label, As.valueOf(given.getString(label))));
        return new SpeakerMap(all.getBoolean("merged"), roles);
    }
}
