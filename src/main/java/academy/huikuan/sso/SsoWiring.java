package academy.huikuan.sso;

import academy.huikuan.people.IdentitySource;
import academy.huikuan.people.SignInDoor;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A button for each provider on the sign-in page, what follows signing out, and the sweeping of what has not come back. */
@ApplicationScoped
public class SsoWiring implements SignInDoor.Source, IdentitySource {
    @Inject
    private ProviderStore providers;

    @Inject
    private LoginStore logins;

    @Inject
    private Oidc oidc;

    @Inject
    private Jobs jobs;

    @Override
    public List<SignInDoor> doors(String back) {
        return providers.active().stream()
                .map(provider -> new SignInDoor(provider.title(), Query.of("back", back).at("/sso/" + provider.id()).toString()))
                .toList();
    }

    @Override
    public Optional<SignInDoor.Onward> onward(String sessionKey) {
        Optional<SsoSession> session = logins.session(sessionKey);
        if (session.isEmpty()) return Optional.empty();
        Provider provider = providers.byId(session.get().provider());
        if (!provider.leavesThere() || provider.kind() != Kind.OIDC) return Optional.empty();
        return oidc.leave(provider, session.get().idToken()).map(address -> new SignInDoor.Onward(provider.title(), address));
    }

    @Override
    public Optional<String> title(String source) {
        return providers.all().stream().filter(provider -> provider.source().equals(source)).map(Provider::title).findFirst();
    }

    void sweep(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofMinutes(10), "sign-ins that have not come back", logins::sweep);
    }
}
