package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.Optional;

/** @param problem key of what went wrong */
public record SignInPage(String number, String back, Optional<String> problem) implements Page {
    @Override
    public String template() {
        return "people/sign-in.jte";
    }
}
