package academy.huikuan.lti;

import academy.huikuan.web.Page;

/**
 * The launch came without the browser's cookie. It is sent once more from here: a cookie that was held back from another site's form comes
 * then, or the platform's storage gives the secret.
 * @param target name of the frame that keeps it; empty where there is none
 */
public record ProofPage(String token, String state, String target, String origin, String key) implements Page {
    @Override
    public String template() {
        return "lti/proof.jte";
    }
}
