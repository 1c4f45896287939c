package academy.huikuan.worksheet;

import academy.huikuan.web.Page;
import java.time.Instant;

/** Asks before a sheet is deleted. */
public record DeletePage(String address, String form, String name, Instant changedAt) implements Page {
    @Override
    public String template() {
        return "worksheet/delete.jte";
    }
}
