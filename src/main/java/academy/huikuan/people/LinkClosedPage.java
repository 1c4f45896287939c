package academy.huikuan.people;

import academy.huikuan.web.Page;

/**
 * A one-time link that opens no more.
 * @param reason key of the messages
 */
public record LinkClosedPage(String reason) implements Page {
    @Override
    public String template() {
        return "people/link-closed.jte";
    }
}
