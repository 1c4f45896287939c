package academy.huikuan.lti;

import academy.huikuan.web.Page;

/** Asks whether the product shall be registered at a platform. @param token as the platform gave it; may be empty */
public record RegisterPage(String host, String configuration, String token) implements Page {
    @Override
    public String template() {
        return "lti/register.jte";
    }
}
