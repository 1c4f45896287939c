package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * @param problem key of what went wrong
 * @param doors other ways to sign in
 */
public record SignInPage(String number, String back, Optional<String> problem, List<SignInDoor> doors) implements Page {
    @Override
    public String template() {
        return "people/sign-in.jte";
    }
}
