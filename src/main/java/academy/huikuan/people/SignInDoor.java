package academy.huikuan.people;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Another way to sign in than by number and password.
 * @param title as people read it on its button
 * @param address path where it begins
 */
public record SignInDoor(String title, String address) {
    /** Where somebody who signs out here goes on to, to sign out there as well. */
    public record Onward(String title, URI address) {}

    /** Each feature has a bean of this kind. */
    public interface Source {
        /** @param back path to come back to; it may be any text */
        List<SignInDoor> doors(String back);

        /**
         * What follows when that session ends; asked before it does.
         * @param sessionKey {@link SessionStore#key} of the browser's secret
         */
        Optional<Onward> onward(String sessionKey);
    }
}
