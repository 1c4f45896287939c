package academy.huikuan.lti;

import academy.huikuan.web.Page;

/**
 * The browser keeps no cookies inside this frame: a window of its own does.
 * @param query by which the login begins once more
 */
public record WindowPage(String query) implements Page {
    @Override
    public String template() {
        return "lti/window.jte";
    }
}
