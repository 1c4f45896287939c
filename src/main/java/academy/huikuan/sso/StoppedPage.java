package academy.huikuan.sso;

import academy.huikuan.people.Fault;
import academy.huikuan.web.Page;

/**
 * Told to somebody whose sign-in by a provider went wrong.
 * @param reason what happened and what to do
 * @param again where to begin anew; empty where that changes nothing
 */
public record StoppedPage(Fault reason, String again) implements Page {
    @Override
    public String template() {
        return "sso/stopped.jte";
    }
}
