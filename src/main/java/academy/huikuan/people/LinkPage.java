package academy.huikuan.people;

import academy.huikuan.web.Page;

/**
 * Sets a password by a one-time link.
 * @param name whose it is
 */
public record LinkPage(String token, String number, String name, Faults faults) implements Page {
    @Override
    public String template() {
        return "people/link.jte";
    }
}
