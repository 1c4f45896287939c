package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Those of whom an administrator has to say who they are. */
public record IdentitiesPage(Slice<IdentityLine> waiting, String find) implements Page {
    /** This list without the number of its page. */
    public String address() {
        return "/admin/identities?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&page=";
    }

    @Override
    public String template() {
        return "people/identities.jte";
    }
}
