package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @Test
    void only_the_same_password_fits() {
        String hash = Passwords.accepted("回款要有人签字才算数");
        assertThat(Passwords.fits("回款要有人签字才算数", hash)).isTrue();
        assertThat(Passwords.fits("回款要有人签字才算", hash)).isFalse();
        assertThat(Passwords.fits("", hash)).isFalse();
    }

    @Test
    void a_hash_is_salted_and_tells_nothing() {
        assertThat(Passwords.accepted("huikuan-2026"))
                .isNotEqualTo(Passwords.accepted("huikuan-2026"))
                .doesNotContain("huikuan")
                .hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void nobody_has_a_password_that_fits() {
        assertThat(Passwords.fits("nobody has this password", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567"})
    void a_short_password_is_refused(String password) {
        assertThatThrownBy(() -> Passwords.accepted(password)).isInstanceOf(Refusal.Invalid.class).hasMessage("people.password-length");
        assertThat(Passwords.faults(password, password).has("password")).isTrue();
    }

    @Test
    void a_very_long_password_is_refused() {
        assertThat(Passwords.faults("x".repeat(200), "x".repeat(200)).any()).isFalse();
        assertThat(Passwords.faults("x".repeat(201), "x".repeat(201)).has("password")).isTrue();
    }

    @Test
    void both_entries_must_be_the_same() {
        assertThat(Passwords.faults("huikuan-2026", "huikuan-2027").has("again")).isTrue();
        assertThat(Passwords.faults("huikuan-2026", "huikuan-2026").any()).isFalse();
    }
}
