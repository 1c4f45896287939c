package academy.huikuan.sso;

import academy.huikuan.people.Fault;
import academy.huikuan.web.Page;

/**
 * Somebody who has come back from a provider and does not come in.
 * @param title key
 * @param reason what happened and what follows
 * @param problem whether something went wrong, and not just a decision is pending
 * @param again where to begin anew; empty where that changes nothing
 */
public record StoppedPage(String title, Fault reason, boolean problem, String again) implements Page {
    @Override
    public String template() {
        return "sso/stopped.jte";
    }
}
