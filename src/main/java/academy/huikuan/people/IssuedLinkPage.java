package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.time.Instant;

/** A one-time link, shown this once. */
public record IssuedLinkPage(PersonLine person, String address, Instant expires) implements Page {
    @Override
    public String template() {
        return "people/issued-link.jte";
    }
}
