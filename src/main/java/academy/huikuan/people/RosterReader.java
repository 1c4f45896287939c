package academy.huikuan.people;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a roster: a line of titles in any order, then one person a line. Finds everything that is wrong at once.
 * Example: `工号,姓名,部门,角色,班级` with `HT-1,林悦,苏州销售一部,学员,2026 秋`.
 */
final class RosterReader {
    /** Most lines with people. */
    static final int MOST_LINES = 5_000;

    /** The good rows, and what is wrong with the others. */
    record Reading(List<RosterRow> rows, List<RosterProblem> problems) {}

    private final List<RosterRow> rows = new ArrayList<>();
    private final List<RosterProblem> problems = new ArrayList<>();
    private final Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
    private final Map<String, Integer> lineOfNumber = new HashMap<>();
    private final Map<String, Integer> lineOfAddress = new HashMap<>();
    private int width;

    private RosterReader() {}

    static Reading read(String text) {
        RosterReader reader = new RosterReader();
        reader.readAll(text);
        return new Reading(List.copyOf(reader.rows), List.copyOf(reader.problems));
    }

    private void readAll(String text) {
        String first = text.lines().findFirst().orElse("");
        List<Csv.Line> lines = Csv.read(text, first.indexOf('\t') >= 0 ? '\t' : ',');
        if (lines.isEmpty()) {
            wrong(1, Optional.empty(), Fault.of("people.import-no-people"));
            return;
        }
        readTitles(lines.get(0));
        if (!problems.isEmpty()) return;
        List<Csv.Line> people = lines.stream().skip(1).filter(line -> !line.blank()).toList();
        if (people.isEmpty()) wrong(1, Optional.empty(), Fault.of("people.import-no-people"));
        if (people.size() > MOST_LINES) wrong(people.get(MOST_LINES).number(), Optional.empty(), Fault.of("people.import-too-many"));
        else people.forEach(this::readPerson);
    }

    private void readTitles(Csv.Line line) {
        List<String> titles = line.fields().stream().map(Naming::trimmed).toList();
        width = titles.size();
        while (width > 0 && titles.get(width - 1).isEmpty()) width--;
        for (int i = 0; i < width; i++) {
            String title = titles.get(i);
            Optional<RosterColumn> column = RosterColumn.titled(title);
            if (title.isEmpty()) wrong(1, Optional.empty(), Fault.of("people.import-column-untitled", String.valueOf(i + 1)));
            else if (column.isEmpty()) wrong(1, Optional.empty(), Fault.of("people.import-column-unknown", Naming.shortened(title)));
            else if (places.put(column.get(), i) != null) wrong(1, column, Fault.of("people.import-column-twice"));
        }
        for (RosterColumn column : RosterColumn.values())
            if (column.required() && !places.containsKey(column)) wrong(1, Optional.of(column), Fault.of("people.import-column-missing"));
    }

    private void readPerson(Csv.Line line) {
        int found = line.fields().size();
        boolean more = line.fields().stream().skip(width).anyMatch(field -> !Naming.trimmed(field).isEmpty());
        if (line.broken()) {
            wrong(line.number(), Optional.empty(), Fault.of("people.import-quotes"));
        } else if (found < width || more) {
            wrong(line.number(), Optional.empty(), Fault.of("people.import-fields", String.valueOf(width), String.valueOf(found)));
        } else {
            int before = problems.size();
            RosterRow row = person(line);
            if (problems.size() == before) rows.add(row);
        }
    }

    private RosterRow person(Csv.Line line) {
        String number = value(line, RosterColumn.NUMBER);
        String name = value(line, RosterColumn.NAME);
        String department = value(line, RosterColumn.DEPARTMENT);
        String cohort = value(line, RosterColumn.COHORT);
        String email = value(line, RosterColumn.EMAIL);
        check(line, RosterColumn.NUMBER, Naming.number(number).or(() -> twice(lineOfNumber, "people.import-twice", number, line.number())));
        check(line, RosterColumn.NAME, Naming.name(name));
        check(line, RosterColumn.DEPARTMENT, Naming.title(department));
        Set<Role> roles = roles(line);
        if (!cohort.isEmpty()) check(line, RosterColumn.COHORT, Naming.title(cohort));
        if (!email.isEmpty())
            check(line, RosterColumn.EMAIL, Naming.address(email).or(() -> twice(lineOfAddress, "people.import-email-twice", email, line.number())));
        return new RosterRow(line.number(), number, name, department, roles, present(cohort), present(email));
    }

    private static Optional<String> present(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Fault> twice(Map<String, Integer> lines, String key, String value, int line) {
        Integer earlier = lines.putIfAbsent(Person.key(value), line);
        return Optional.ofNullable(earlier).map(other -> Fault.of(key, value, String.valueOf(other)));
    }

    private Set<Role> roles(Csv.Line line) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : value(line, RosterColumn.ROLE).split("[;\uFF1B\u3001/]")) {
            String given = Naming.trimmed(word);
            Optional<Role> role = role(given);
            role.ifPresent(roles::add);
            if (role.isEmpty() && !given.isEmpty())
                check(line, RosterColumn.ROLE, Optional.of(Fault.of("people.import-role-unknown", Naming.shortened(given))));
        }
        return roles;
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(role -> names(role).anyMatch(word::equalsIgnoreCase)).findFirst();
    }

    private static Stream<String> names(Role role) {
        return Stream.concat(
                Stream.of(role.id()), Arrays.stream(Language.values()).map(language -> Messages.text(language, role.title())));
    }

    private String value(Csv.Line line, RosterColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : Naming.trimmed(line.fields().get(place));
    }

    private void check(Csv.Line line, RosterColumn column, Optional<Fault> fault) {
        fault.ifPresent(found -> wrong(line.number(), Optional.of(column), found));
    }

    private void wrong(int line, Optional<RosterColumn> column, Fault fault) {
        problems.add(new RosterProblem(line, column, fault));
    }
}
