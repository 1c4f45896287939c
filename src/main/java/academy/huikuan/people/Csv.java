package academy.huikuan.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma- or tab-separated text, as Excel reads and writes it. */
public final class Csv {
    /**
     * One record.
     * @param number of the line it begins on, from 1
     * @param broken whether its quotes do not match
     */
    record Line(int number, List<String> fields, boolean broken) {
        boolean blank() {
            return !broken && fields.stream().allMatch(field -> Naming.trimmed(field).isEmpty());
        }
    }

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private StringBuilder field = new StringBuilder();
    private boolean broken;
    private int at;
    private int line = 1;
    private int begun = 1;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** All records, blank ones too; line ends may be of any system. */
    static List<Line> read(String text, char separator) {
        return new Csv(text.replace("\r\n", "\n").replace('\r', '\n'), separator).read();
    }

    private List<Line> read() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '\n') endLine();
            else if (next == separator) endField();
            else if (next == '"' && field.isEmpty()) quoted();
            else field.append(next);
        }
        if (!fields.isEmpty() || !field.isEmpty()) endLine();
        return lines;
    }

    private void quoted() {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '\n') line++;
            if (next != '"') {
                field.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                broken |= at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n';
                return;
            }
        }
        broken = true;
    }

    private void endField() {
        fields.add(field.toString());
        field = new StringBuilder();
    }

    private void endLine() {
        endField();
        lines.add(new Line(begun, List.copyOf(fields), broken));
        fields = new ArrayList<>();
        broken = false;
        begun = ++line;
    }

    /** One record with its line end; nothing in it can be taken for a formula. */
    public static String line(String... values) {
        return Stream.of(values).map(Csv::safe).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String safe(String value) {
        String harmless = value.matches("(?s)[=+@\\-\t\r\n].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
