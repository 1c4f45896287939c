package academy.huikuan.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Arrival;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.SessionStore;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Time;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@StoreTest
class LoginStoreIT {
    @Inject
    private ProviderStore providers;

    @Inject
    private LoginStore logins;

    @Inject
    private SessionStore sessions;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private static ProviderForm form(String title, String secret) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("title", title);
        sent.putSingle("issuer", "https://id.example.com");
        sent.putSingle("clientid", "huikuan");
        sent.putSingle("secret", secret);
        sent.putSingle("grouproles", "trainers = trainer");
        return ProviderForm.of(Kind.OIDC, sent);
    }

    private Provider provider() {
        return providers.byId(providers.add(form("Company", "kept")));
    }

    @Test
    void a_provider_keeps_its_secret_when_none_is_entered() {
        Provider provider = provider();
        providers.describe(provider.id(), form("Renamed", ""));
        assertThat(providers.byId(provider.id()).title()).isEqualTo("Renamed");
        assertThat(providers.byId(provider.id()).secret()).isEqualTo("kept");
        providers.open(provider.id(), false);
        assertThat(providers.active()).extracting(Provider::id).doesNotContain(provider.id());
        assertThat(providers.all()).extracting(Provider::id).contains(provider.id());
    }

    @Test
    void a_sign_in_counts_once_in_its_own_browser() throws SsoFault {
        Begun begun = logins.begin(provider(), "browser", "/me");
        assertThatThrownBy(() -> logins.take(begun.state(), "other")).hasMessage("sso.fault-browser");
        assertThatThrownBy(() -> logins.take("unknown", "browser")).hasMessage("sso.fault-old");
        Taken taken = logins.take(begun.state(), "browser");
        assertThat(taken.back()).isEqualTo("/me");
        assertThat(taken.nonce()).isEqualTo(begun.nonce());
        assertThat(taken.verifier()).isEqualTo(begun.verifier());
        assertThatThrownBy(() -> logins.take(begun.state(), "browser")).hasMessage("sso.fault-used");
    }

    @Test
    void a_sign_in_lasts_ten_minutes_and_is_swept_then() {
        Instant now = time.instant();
        Begun early = logins.begin(provider(), "browser", "/" + "x".repeat(2000));
        time.at(now.plus(Duration.ofMinutes(11)), () ->
                assertThatThrownBy(() -> logins.take(early.state(), "browser")).hasMessage("sso.fault-old"));
        time.at(now.plus(Duration.ofMinutes(9)), () -> {
            logins.sweep();
            assertThatCode(() -> assertThat(logins.take(early.state(), "browser").back()).isEqualTo("/")).doesNotThrowAnyException();
        });
        time.at(now.plus(Duration.ofMinutes(11)), logins::sweep);
        assertThatThrownBy(() -> logins.take(early.state(), "browser")).hasMessage("sso.fault-old");
    }

    @Test
    void what_belongs_to_a_session_goes_with_it() {
        Person person = somebody.with(Role.LEARNER);
        Provider provider = provider();
        String one = began(person, provider, "s-1");
        String other = began(person, provider, "s-2");
        assertThat(logins.session(one)).get().extracting(SsoSession::idToken).isEqualTo("token");
        assertThat(logins.sessionKeys(provider.id(), "sub", "s-1")).containsExactly(one);
        assertThat(logins.sessionKeys(provider.id(), "sub", "")).containsExactlyInAnyOrder(one, other);
        assertThat(logins.sessionKeys(provider().id(), "sub", "")).isEmpty();
        sessions.endKeys(List.of(one));
        assertThat(logins.session(one)).isEmpty();
        sessions.endAll(person.id(), "");
        assertThat(logins.session(other)).isEmpty();
    }

    private String began(Person person, Provider provider, String sid) {
        String key = SessionStore.key(sessions.begin(person.id()));
        Arrival arrival = new Arrival(provider.source(), "sub", Optional.empty(), Optional.empty(), false, Optional.empty());
        logins.remember(key, provider, new Arrived(arrival, List.of(), "token", sid));
        return key;
    }
}
