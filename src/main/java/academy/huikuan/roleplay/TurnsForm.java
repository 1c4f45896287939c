package academy.huikuan.roleplay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page of turns sends: rows as the learner left them, answers about unknown speakers, and what to do.
 * @param action `save`, `next`, `keep` (while typing), `swap`, or `delete-3`, `merge-3` with the row from 0
 */
record TurnsForm(int revision, List<DraftTurn> rows, Map<String, Transcript.Who> answers, String action) {
    private static final Pattern ON_ROW = Pattern.compile("(delete|merge)-([0-9]{1,3})");
    private static final int MOST_ROWS = 2 * Limits.MOST_TURNS;
    private static final int LONGEST_SPEAKER = 40;

    static TurnsForm of(Map<String, List<String>> form) {
        List<DraftTurn> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("text-" + i); i++)
            rows.add(new DraftTurn(side(text(form, "side-" + i)), speaker(form, i), Transcript.clean(text(form, "text-" + i))));
        Map<String, Transcript.Who> answers = new HashMap<>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("unknown-" + i); i++) {
            String answer = text(form, "who-" + i);
            if (Arrays.stream(Transcript.Who.values()).anyMatch(who -> who.name().equals(answer)))
                answers.put(text(form, "unknown-" + i), Transcript.Who.valueOf(answer));
        }
        String revision = text(form, "revision");
        return new TurnsForm(revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1, rows, answers, text(form, "action"));
    }

    /** The transcript after all this; while typing nothing is split, joined or dropped, so that page and draft stay alike. */
    Transcript corrected() {
        if (action.equals("keep")) return new Transcript(rows);
        Transcript transcript = new Transcript(rows);
        Matcher onRow = ON_ROW.matcher(action);
        if (onRow.matches()) {
            int row = Integer.parseInt(onRow.group(2));
            transcript = onRow.group(1).equals("delete") ? transcript.without(row) : transcript.mergedAbove(row);
        }
        if (action.equals("swap")) transcript = transcript.swapped();
        return Transcript.edited(transcript.turns()).assigned(answers);
    }

    /** Where on the page to go on. */
    String place() {
        Matcher onRow = ON_ROW.matcher(action);
        return onRow.matches() ? "#turn-" + Math.max(0, Integer.parseInt(onRow.group(2)) - 1) : "";
    }

    private static String text(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static String speaker(Map<String, List<String>> form, int row) {
        String speaker = Transcript.clean(text(form, "speaker-" + row));
        return speaker.substring(0, Math.min(speaker.length(), LONGEST_SPEAKER));
    }

    private static Optional<Turn.Side> side(String name) {
        return Arrays.stream(Turn.Side.values()).filter(side -> side.name().equals(name)).findFirst();
    }
}
