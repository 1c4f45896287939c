package academy.huikuan.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds how a provider is spoken to. */
@ApplicationScoped
public class Ways {
    @Inject
    @Any
    private Instance<SignInWay> all;

    SignInWay of(Provider provider) {
        return all.stream()
                .filter(way -> way.kind() == provider.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no way for " + provider.kind()));
    }
}
