package academy.huikuan.roleplay.replay;

import academy.huikuan.roleplay.Limits;
import academy.huikuan.roleplay.Trouble;
import academy.huikuan.roleplay.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page sends on which a talk is written anew.
 * @param action `save`, `keep` (while typing), `next`, `add`, or `delete-3` with the row from 0
 */
record ReplayForm(int revision, List<Turn> rows, String action) {
    private static final Pattern ON_ROW = Pattern.compile("delete-([0-9]{1,3})");

    static ReplayForm of(Map<String, List<String>> form) {
        List<Turn> rows = new ArrayList<>();
        for (int i = 0; i <= Limits.MOST_TURNS && form.containsKey("text-" + i); i++)
            rows.add(new Turn(side(text(form, "side-" + i)), clean(text(form, "text-" + i))));
        String revision = text(form, "revision");
        return new ReplayForm(revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1, rows, text(form, "action"));
    }

    /** The rows after the action; a new one is for the other side. */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>(rows);
        Matcher onRow = ON_ROW.matcher(action);
        if (onRow.matches() && Integer.parseInt(onRow.group(1)) < turns.size() && turns.size() > 1)
            turns.remove(Integer.parseInt(onRow.group(1)));
        if (action.equals("add") && turns.size() < Limits.MOST_TURNS) {
            boolean sales = !turns.isEmpty() && turns.get(turns.size() - 1).side() == Turn.Side.SALES;
            turns.add(new Turn(sales ? Turn.Side.CUSTOMER : Turn.Side.SALES, ""));
        }
        return turns;
    }

    /** What keeps the whole talk from being taken. @param kept turns that stand before these */
    static List<Trouble> troubles(int kept, List<Turn> turns) {
        List<Trouble> troubles = new ArrayList<>();
        List<Turn> written = turns.stream().filter(turn -> !turn.text().isBlank()).toList();
        if (written.isEmpty()) troubles.add(Trouble.of("roleplay.replay.nothing"));
        if (kept + written.size() > Limits.MOST_TURNS)
            troubles.add(Trouble.of("roleplay.trouble.many", kept + written.size(), Limits.MOST_TURNS));
        for (int i = 0; i < turns.size(); i++) {
            int length = turns.get(i).text().length();
            if (length > Limits.LONGEST_TURN)
                troubles.add(Trouble.of("roleplay.trouble.long-turn", kept + i + 1, length, Limits.LONGEST_TURN));
        }
        return troubles;
    }

    private static String clean(String text) {
        return academy.huikuan.roleplay.Transcript.clean(text).strip();
    }

    private static Turn.Side side(String name) {
        return name.equals(Turn.Side.CUSTOMER.name()) ? Turn.Side.CUSTOMER : Turn.Side.SALES;
    }

    private static String text(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
