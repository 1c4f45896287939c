package academy.huikuan.grading;

import academy.huikuan.platform.Problem;
import academy.huikuan.rubric.Rubric;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of levels: some ids, then `c0,c1,…`. */
record LevelsFile(int criteria, List<Row> rows) {
    /** @param ids as the first columns have them */
    record Row(List<String> ids, List<Integer> levels) {}

    /** @param ids names of the first columns; together they stand once */
    static LevelsFile read(String file, String text, List<String> ids, List<Problem> problems) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get())) {
            List<Row> rows = new ArrayList<>();
            Set<List<String>> seen = new HashSet<>();
            int criteria = 0;
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (record.getRecordNumber() == 1) {
                    criteria = header(file, record, ids, problems);
                    if (criteria == 0) return new LevelsFile(0, List.of());
                    continue;
                }
                row(file, record, line, ids.size(), criteria, problems).ifPresent(row -> {
                    if (seen.add(row.ids())) rows.add(row);
                    else problems.add(new Problem(file, line, String.join(",", row.ids()) + " stands twice"));
                });
            }
            return new LevelsFile(criteria, rows);
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(new Problem(file, 1, "not a CSV file: " + unreadable.getMessage()));
            return new LevelsFile(0, List.of());
        }
    }

    /** @return how many criteria there are; 0, with a problem, for other columns than expected */
    private static int header(String file, CSVRecord record, List<String> ids, List<Problem> problems) {
        List<String> wanted = new ArrayList<>(ids);
        for (int criterion = 0; criterion < record.size() - ids.size(); criterion++) wanted.add("c" + criterion);
        if (record.size() > ids.size() && wanted.equals(record.toList())) return record.size() - ids.size();
        problems.add(new Problem(file, 1, "the first line must be " + String.join(",", ids) + ",c0,c1,\u2026"));
        return 0;
    }

    private static java.util.Optional<Row> row(String file, CSVRecord record, int line, int ids, int criteria, List<Problem> problems) {
        if (record.size() != ids + criteria) {
            problems.add(new Problem(file, line, record.size() + " columns instead of " + (ids + criteria)));
            return java.util.Optional.empty();
        }
        List<Integer> levels = new ArrayList<>();
        for (int column = ids; column < record.size(); column++) {
            String level = record.get(column);
            if (level.matches("[0-9]") && Integer.parseInt(level) <= Rubric.TOP) levels.add(Integer.valueOf(level));
            else problems.add(new Problem(file, line, "c" + (column - ids) + " is '" + level + "'; a level is 0 to " + Rubric.TOP));
        }
        List<String> names = record.toList().subList(0, ids);
        if (names.stream().anyMatch(String::isEmpty)) problems.add(new Problem(file, line, "an id is empty"));
        return levels.size() == criteria ? java.util.Optional.of(new Row(names, levels)) : java.util.Optional.empty();
    }
}
