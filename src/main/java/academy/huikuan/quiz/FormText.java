package academy.huikuan.quiz;

import academy.huikuan.people.Fault;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the fields of a trainer's form; what is wrong is told by field. Empty fields are nothing. */
record FormText(Map<String, String> fields, ZoneId zone, Map<String, Fault> faults) {
    /** As browsers send `datetime-local`, seconds or not. */
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    OptionalInt number(String name, int least, int most) {
        String text = text(name);
        if (text.isEmpty()) return OptionalInt.empty();
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most)
            return OptionalInt.of(Integer.parseInt(text));
        wrong(name, "quiz.fault-number", String.valueOf(least), String.valueOf(most));
        return OptionalInt.empty();
    }

    Optional<Instant> moment(String name) {
        if (text(name).isEmpty()) return Optional.empty();
        try {
            LocalDateTime local = LocalDateTime.parse(text(name));
            if (local.getYear() >= 2000 && local.getYear() < 2100) return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeParseException none) {
            // told below
        }
        wrong(name, "quiz.fault-moment");
        return Optional.empty();
    }

    void wrong(String name, String key, String... details) {
        faults.putIfAbsent(name, new Fault(key, List.of(details)));
    }

    static String shown(Optional<Instant> moment, ZoneId zone) {
        return moment.map(at -> SHOWN.format(at.atZone(zone))).orElse("");
    }

    static String shown(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
