package academy.huikuan.people;

import academy.huikuan.web.Page;

/** Makes the first administrator. */
public record SetUpPage(String token, String number, String name, Faults faults) implements Page {
    @Override
    public String template() {
        return "people/set-up.jte";
    }
}
