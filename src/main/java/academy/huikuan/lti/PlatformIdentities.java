package academy.huikuan.lti;

import academy.huikuan.people.IdentitySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The names of the platforms from which people come. */
@ApplicationScoped
public class PlatformIdentities implements IdentitySource {
    private static final String PREFIX = "lti:";

    @Inject
    private RegistrationStore registrations;

    @Override
    public Optional<String> title(String source) {
        if (!source.startsWith(PREFIX)) return Optional.empty();
        return registrations.find(source.substring(PREFIX.length())).map(Registration::name);
    }
}
