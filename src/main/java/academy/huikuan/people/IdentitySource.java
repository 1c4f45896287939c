package academy.huikuan.people;

import java.util.Optional;

/** What the systems are called from which people come; each feature that lets people come has a bean of this kind. */
public interface IdentitySource {
    /**
     * @param source as in {@link Arrival#source}
     * @return empty if the source is not one of this feature's, or is gone
     */
    Optional<String> title(String source);
}
