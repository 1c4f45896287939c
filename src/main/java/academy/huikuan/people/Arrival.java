package academy.huikuan.people;

import java.util.Optional;

/**
 * Someone whom another system vouches for.
 * @param source which system, such as `lti:` and the registration's id; 60 characters at most
 * @param subject who that is there; 255 characters at most, compared exactly
 * @param name as people read it there
 * @param email left out where it is no complete address
 * @param verified whether the source stands for it that the address is that person's
 * @param number to be given to someone new, where it is free
 */
public record Arrival(
        String source, String subject, Optional<String> name, Optional<String> email, boolean verified, Optional<String> number) {
    public Arrival {
        if (source.isBlank() || source.length() > 60) throw new IllegalArgumentException("source " + source);
        if (subject.isBlank() || subject.length() > 255) throw new IllegalArgumentException("subject of " + subject.length());
        email = email.map(Naming::trimmed).filter(address -> Naming.address(address).isEmpty());
    }

    /** What happens to someone whom nobody here knows. */
    public enum Strangers {
        /** They get an account of their own. */
        ADD,
        /** They wait for an administrator. */
        ASK
    }
}
