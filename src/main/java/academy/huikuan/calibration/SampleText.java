package academy.huikuan.calibration;

import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A graded sample as text, so that what someone was shown stays as it was: a line an item, its parts between tabs. */
final class SampleText {
    private SampleText() {}

    static String encoded(Sample sample) {
        List<String> lines = new ArrayList<>();
        lines.add(line("sample", sample.id(), sample.scenario(), sample.quality().name(), sample.title(), sample.overall()));
        sample.turns().forEach(turn -> lines.add(line("turn", turn.side().name(), turn.text())));
        sample.grades()
                .forEach(grade -> lines.add(line(
                        "grade",
                        grade.criterion(),
                        String.valueOf(grade.level()),
                        grade.turns().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        grade.reason())));
        sample.redLines().forEach(red -> lines.add(line("red", red.line(), String.valueOf(red.turn()), red.reason())));
        return String.join("\n", lines);
    }

    private static String line(String kind, String... parts) {
        StringBuilder line = new StringBuilder(kind);
        for (String part : parts) line.append('\t').append(part.replace('\t', ' ').replace("\\", "\\\\").replace("\n", "\\n"));
        return line.toString();
    }

    /** Reads what {@link #encoded} wrote. */
    static Sample decoded(String text) {
        List<Turn> turns = new ArrayList<>();
        List<Sample.Grade> grades = new ArrayList<>();
        List<Sample.Crossing> red = new ArrayList<>();
        List<List<String>> lines = text.lines().map(line -> Arrays.stream(line.split("\t", -1)).map(SampleText::plain).toList()).toList();
        for (List<String> line : lines) {
            if (line.get(0).equals("turn")) turns.add(new Turn(Turn.Side.valueOf(line.get(1)), line.get(2)));
            if (line.get(0).equals("grade"))
                grades.add(new Sample.Grade(line.get(1), Integer.parseInt(line.get(2)), numbers(line.get(3)), line.get(4)));
            if (line.get(0).equals("red")) red.add(new Sample.Crossing(line.get(1), Integer.parseInt(line.get(2)), line.get(3)));
        }
        List<String> head = lines.get(0);
        return new Sample(head.get(1), head.get(2), Sample.Quality.valueOf(head.get(3)), head.get(4), turns, head.get(5), grades, red);
    }

    private static List<Integer> numbers(String words) {
        return words.isEmpty() ? List.of() : Arrays.stream(words.split(" ")).map(Integer::valueOf).toList();
    }

    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter != '\\' || i + 1 == escaped.length()) text.append(letter);
            else text.append(escaped.charAt(++i) == 'n' ? '\n' : escaped.charAt(i));
        }
        return text.toString();
    }
}
