package academy.huikuan.progress;

import academy.huikuan.web.Page;

/** What a trainer sees who has no cohort yet. */
public record NoClassPage() implements Page {
    @Override
    public String template() {
        return "progress/no-class.jte";
    }
}
