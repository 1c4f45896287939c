package academy.huikuan.rubric;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A rubric as text, so that works keep the version they were graded by: a line an item, its parts between tabs. */
public final class RubricText {
    private RubricText() {}

    public static String encoded(Rubric rubric) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "rubric",
                rubric.id(),
                rubric.title(),
                "" + rubric.pass().earned(),
                "" + rubric.pass().possible()));
        lines.add(line("names", rubric.levelNames().toArray(String[]::new)));
        for (Criterion criterion : rubric.criteria()) {
            lines.add(line(
                    "criterion",
                    criterion.id(),
                    criterion.title(),
                    "" + criterion.redLine(),
                    String.join(" ", criterion.skills())));
            lines.add(line("levels", criterion.levels().toArray(String[]::new)));
            if (!criterion.examples().isEmpty()) lines.add(line("examples", criterion.examples().toArray(String[]::new)));
        }
        rubric.redLines().forEach(redLine -> lines.add(line("red", redLine.id(), redLine.title())));
        return String.join("\n", lines);
    }

    private static String line(String kind, String... parts) {
        StringBuilder line = new StringBuilder(kind);
        for (String part : parts) line.append('\t').append(part.replaceAll("\\s+", " "));
        return line.toString();
    }

    /** Reads what {@link #encoded} wrote. */
    public static Rubric decoded(String text) {
        List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
        String[] head = lines.get(0);
        List<Criterion> criteria = new ArrayList<>();
        List<RedLine> redLines = new ArrayList<>();
        for (int i = 2; i < lines.size(); i++) {
            String[] parts = lines.get(i);
            if (parts[0].equals("red")) redLines.add(new RedLine(parts[1], parts[2]));
            else if (parts[0].equals("criterion"))
                criteria.add(new Criterion(
                        parts[1],
                        parts[2],
                        List.of(parts[4].split(" ")),
                        rest(lines.get(i + 1)),
                        examples(lines, i + 2),
                        parts[3].equals("true")));
        }
        return new Rubric(
                head[1],
                head[2],
                new Score(Integer.parseInt(head[3]), Integer.parseInt(head[4])),
                rest(lines.get(1)),
                criteria,
                redLines);
    }

    /** None in what was kept before rubrics had examples. */
    private static List<String> examples(List<String[]> lines, int at) {
        return at < lines.size() && lines.get(at)[0].equals("examples") ? rest(lines.get(at)) : List.of();
    }

    private static List<String> rest(String[] parts) {
        return Arrays.asList(parts).subList(1, parts.length);
    }
}
