package academy.huikuan.lti;

import academy.huikuan.web.Page;

/** The registration is done and waits to be let in; the platform is told to close the window. */
public record RegisteredPage(String name, String issuer) implements Page {
    @Override
    public String template() {
        return "lti/registered.jte";
    }
}
