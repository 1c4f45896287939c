package academy.huikuan.tournament;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A turn that a judge points at. Example: `left-7`. @param turn from 1 */
record Line(Side side, int turn) {
    private static final Pattern FORM = Pattern.compile("(left|right)-([1-9][0-9]{0,2})");

    static Optional<Line> of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) return Optional.empty();
        return Side.of(found.group(1)).map(side -> new Line(side, Integer.parseInt(found.group(2))));
    }

    /** Lines with a space between them. */
    static List<Line> decoded(String text) {
        List<Line> lines = new ArrayList<>();
        for (String one : text.split(" ")) of(one).ifPresent(lines::add);
        return lines;
    }

    @Override
    public String toString() {
        return side.id() + "-" + turn;
    }
}
