package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answer to a form that came after the session's end. Nothing of it was kept, so the page gives back what was written.
 * @param back the page with the form, to return to after signing in
 * @param typed texts of the form; none where it holds nothing that would have to be thought up again
 */
public record SessionEndedPage(String back, List<String> typed) implements Page {
    /** Where to sign in, to come back to that page. */
    public String signIn() {
        return "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    @Override
    public String template() {
        return "people/session-ended.jte";
    }
}
