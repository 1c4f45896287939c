package academy.huikuan.roleplay.replay;

import academy.huikuan.roleplay.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two ways in which a talk went, turn beside turn, with what differs marked. */
public final class Comparison {
    /**
     * Turns that stand beside each other.
     * @param before empty where something is said that was not
     * @param after empty where something is no longer said
     */
    public record Row(Optional<Cell> before, Optional<Cell> after) {
        /** Whether both say the same. */
        public boolean same() {
            return before.isPresent() && after.isPresent() && before.get().plain().equals(after.get().plain())
                    && before.get().sales() == after.get().sales();
        }
    }

    /** @param number from 1 */
    public record Cell(int number, boolean sales, List<Piece> pieces) {
        String plain() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /** @param changed whether the other way lacks it */
    public record Piece(String text, boolean changed) {}

    private final List<Turn> before;
    private final List<Turn> after;

    private Comparison(List<Turn> before, List<Turn> after) {
        this.before = before;
        this.after = after;
    }

    /** Of two whole talks. @return a row for each pair; equal turns stand beside each other wherever they stood */
    static List<Row> of(List<Turn> before, List<Turn> after) {
        return new Comparison(before, after).rows();
    }

    private List<Row> rows() {
        int[][] common = common();
        List<Row> rows = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        List<Integer> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pair(gone, come, rows);
                rows.add(new Row(Optional.of(whole(before, i++, false)), Optional.of(whole(after, j++, false))));
            } else if (j < after.size() && (i == before.size() || common[i][j + 1] >= common[i + 1][j])) come.add(j++);
            else gone.add(i++);
        }
        pair(gone, come, rows);
        return rows;
    }

    /** Lengths of the longest common turns from each pair of places on. */
    private int[][] common() {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
        return length;
    }

    /** Puts what went beside what came, in order, and marks the difference where the same side speaks. */
    private void pair(List<Integer> gone, List<Integer> come, List<Row> rows) {
        for (int at = 0; at < Math.max(gone.size(), come.size()); at++) {
            boolean both = at < gone.size() && at < come.size();
            if (both && before.get(gone.get(at)).side() == after.get(come.get(at)).side()) {
                rows.add(marked(gone.get(at), come.get(at)));
                continue;
            }
            Optional<Cell> old = at < gone.size() ? Optional.of(whole(before, gone.get(at), true)) : Optional.empty();
            Optional<Cell> fresh = at < come.size() ? Optional.of(whole(after, come.get(at), true)) : Optional.empty();
            rows.add(new Row(old, fresh));
        }
        gone.clear();
        come.clear();
    }

    private Row marked(int i, int j) {
        String old = before.get(i).text();
        String fresh = after.get(j).text();
        int head = 0;
        while (head < Math.min(old.length(), fresh.length()) && old.charAt(head) == fresh.charAt(head)) head++;
        if (head > 0 && Character.isHighSurrogate(old.charAt(head - 1))) head--;
        int tail = 0;
        int most = Math.min(old.length(), fresh.length()) - head;
        while (tail < most && old.charAt(old.length() - 1 - tail) == fresh.charAt(fresh.length() - 1 - tail)) tail++;
        if (tail > 0 && Character.isLowSurrogate(old.charAt(old.length() - tail))) tail--;
        if (says(old.substring(0, head)) == 0) head = 0;
        if (says(old.substring(old.length() - tail)) == 0) tail = 0;
        return new Row(Optional.of(cell(before, i, head, tail)), Optional.of(cell(after, j, head, tail)));
    }

    /** Letters and digits: a full stop in common is nothing in common. */
    private static long says(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static Cell cell(List<Turn> turns, int at, int head, int tail) {
        String text = turns.get(at).text();
        List<Piece> pieces = new ArrayList<>();
        add(pieces, text.substring(0, head), false);
        add(pieces, text.substring(head, text.length() - tail), true);
        add(pieces, text.substring(text.length() - tail), false);
        return new Cell(at + 1, turns.get(at).side() == Turn.Side.SALES, pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean changed) {
        if (!text.isEmpty()) pieces.add(new Piece(text, changed));
    }

    private static Cell whole(List<Turn> turns, int at, boolean changed) {
        return new Cell(at + 1, turns.get(at).side() == Turn.Side.SALES, List.of(new Piece(turns.get(at).text(), changed)));
    }
}
