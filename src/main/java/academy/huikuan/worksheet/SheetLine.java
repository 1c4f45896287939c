package academy.huikuan.worksheet;

import java.time.Instant;

/** A sheet in the owner's list. @param form title of its form */
public record SheetLine(String id, String form, String title, Instant changedAt) {
    public String address() {
        return "/sheets/" + id;
    }
}
