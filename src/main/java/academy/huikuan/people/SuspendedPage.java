package academy.huikuan.people;

import academy.huikuan.web.Page;

/** Told to someone from elsewhere who may not come in. */
public record SuspendedPage() implements Page {
    @Override
    public String template() {
        return "people/suspended.jte";
    }
}
