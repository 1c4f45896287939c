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
    /** Whether a subject can be kept. */
    static boolean fits(String subject) {
        return subject.length() <= 255 && subject.equals(subject.strip());
    }

    @Override
    public String toString() {
        return "arrived from " + arrival.source();
    }
}
