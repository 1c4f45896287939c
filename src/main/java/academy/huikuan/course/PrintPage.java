package academy.huikuan.course;

import academy.huikuan.web.Page;

/** A whole unit on paper. */
public record PrintPage(Unit unit, int number) implements Page {
    @Override
    public String template() {
        return "course/print.jte";
    }
}
