package academy.huikuan.sso;

import academy.huikuan.people.Arrival;
import java.util.List;

/**
 * Somebody whom a provider has vouched for.
 * @param groups of the provider; none where it has no such thing
 * @param idToken to sign out there; empty where there is none
 * @param sid the session there; empty where it has no name
 */
record Arrived(Arrival arrival, List<String> groups, String idToken, String sid) {
    @Override
    public String toString() {
        return "arrived from " + arrival.source();
    }
}
