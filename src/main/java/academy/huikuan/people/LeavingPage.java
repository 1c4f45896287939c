package academy.huikuan.people;

import academy.huikuan.web.Page;

/**
 * Signed out here; the browser goes on to sign out there.
 * @param title of the other one
 */
public record LeavingPage(String title, String address) implements Page {
    @Override
    public String template() {
        return "people/leaving.jte";
    }
}
