package academy.huikuan.grading;

import academy.huikuan.roleplay.Turn;
import java.util.List;
import java.util.stream.Collectors;

/** A talk as one text, a line a turn: `S` or `C` for the side, then what was said, with `\` and line ends escaped. */
public final class FrozenTurns {
    private FrozenTurns() {}

    public static String encoded(List<Turn> turns) {
        return turns.stream()
                .map(turn -> (turn.side() == Turn.Side.SALES ? "S" : "C") + escaped(turn.text()))
                .collect(Collectors.joining("\n"));
    }

    public static List<Turn> decoded(String text) {
        return text.lines()
                .map(line ->
                        new Turn(line.startsWith("S") ? Turn.Side.SALES : Turn.Side.CUSTOMER, plain(line.substring(1))))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter == '\\') text.append(escaped.charAt(++i) == 'n' ? '\n' : escaped.charAt(i));
            else text.append(letter);
        }
        return text.toString();
    }
}
