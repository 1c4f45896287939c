package academy.huikuan.records;

import academy.huikuan.people.CohortId;
import academy.huikuan.progress.Status;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which records are asked for.
 * @param department by its name; the empty name is "no department"
 * @param from first day of completion
 * @param to last day of completion
 * @param search part of a name or of a person number
 * @param asOf the records as they were then; empty for now
 */
public record RecordFilter(
        Optional<CohortId> cohort,
        Optional<String> department,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Status> status,
        String search,
        Optional<LocalDateTime> asOf) {
    public static final RecordFilter ALL = new RecordFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());

    public RecordFilter {
        search = search.strip();
        if (search.length() > 60) search = search.substring(0, 60);
        if (department.map(String::length).orElse(0) > 100) throw new IllegalArgumentException("department");
    }

    /**
     * The filter of these fields; what cannot be read is left out.
     * @param field answers the text of `cohort department from to status search asof`, or null
     */
    public static RecordFilter of(Function<String, String> field) {
        Function<String, Optional<String>> text =
                name -> Optional.ofNullable(field.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
        return new RecordFilter(
                text.apply("cohort").flatMap(value -> read(value, CohortId::new)),
                text.apply("department").filter(value -> value.length() <= 100),
                text.apply("from").flatMap(value -> read(value, LocalDate::parse)),
                text.apply("to").flatMap(value -> read(value, LocalDate::parse)),
                text.apply("status").flatMap(Status::of),
                text.apply("search").orElse(""),
                text.apply("asof").flatMap(value -> read(value, LocalDateTime::parse)));
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The filter that {@link #query} told. */
    public static RecordFilter parse(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int middle = pair.indexOf('=');
            if (middle > 0) fields.put(pair.substring(0, middle), URLDecoder.decode(pair.substring(middle + 1), StandardCharsets.UTF_8));
        }
        return of(fields::get);
    }

    /** The fields that are set, by name, in the order of the form. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        cohort.ifPresent(value -> fields.put("cohort", value.value()));
        department.ifPresent(value -> fields.put("department", value));
        from.ifPresent(value -> fields.put("from", value.toString()));
        to.ifPresent(value -> fields.put("to", value.toString()));
        status.ifPresent(value -> fields.put("status", value.id()));
        if (!search.isEmpty()) fields.put("search", search);
        asOf.ifPresent(value -> fields.put("asof", value.toString()));
        return fields;
    }

    /** As the query of an address, without a question mark. */
    public String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public RecordFilter withStatus(Optional<Status> wanted) {
        return new RecordFilter(cohort, department, from, to, wanted, search, asOf);
    }

    /** The moment asked for, never later than now. */
    public Instant moment(ZoneId zone, Instant now) {
        return asOf.map(local -> local.atZone(zone).toInstant()).filter(now::isAfter).orElse(now);
    }
}
