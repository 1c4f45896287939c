package academy.huikuan.records;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log of exports, the newest first. */
public record ExportsPage(List<Line> exports, int page, int pageSize, long total) implements Page {
    /**
     * @param format `xlsx csv`
     * @param asOf the records were given as they were then
     * @param filters the records' address with the same filter
     * @param fields the filter's fields by name, to be told in words
     * @param rows empty for an export that was broken off
     * @param digest first digits of the digest of all cells
     */
    public record Line(
            String id,
            Instant begunAt,
            String by,
            String format,
            Instant asOf,
            String filters,
            List<Told> fields,
            Optional<Integer> rows,
            Optional<String> digest,
            boolean repeated) {}

    /** One field of a filter: its name as in the form, and what was chosen. */
    public record Told(String name, String value) {}

    public boolean more() {
        return (long) page * pageSize < total;
    }

    @Override
    public String template() {
        return "records/exports.jte";
    }
}
