package academy.huikuan.lti.select;

import academy.huikuan.lti.Origin;
import academy.huikuan.web.Page;
import java.net.URI;
import java.util.Optional;

/**
 * Sends the answer back to the platform through the browser.
 * @param token the signed message
 * @param chosen how many things
 */
public record AnswerPage(URI returnAddress, String token, int chosen) implements Page {
    @Override
    public String template() {
        return "select/answer.jte";
    }

    @Override
    public Optional<String> posts() {
        return Origin.of(returnAddress.toString());
    }
}
