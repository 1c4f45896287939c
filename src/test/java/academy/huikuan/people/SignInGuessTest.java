package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInGuessTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 22, 12, 0);

    private static SignInGuess after(int wrong) {
        SignInGuess guess = new SignInGuess("someone", NOON);
        for (int i = 0; i < wrong; i++) guess.wrong(NOON);
        return guess;
    }

    @Test
    void four_wrong_passwords_cost_nothing() {
        assertThat(after(4).mustWaitAt(NOON, SignInGuess.FREE)).isFalse();
    }

    @ParameterizedTest(name = "after {0} wrong ones: {1} s")
    @CsvSource({"5,30", "6,60", "7,120", "8,240", "9,480", "10,900", "11,900", "60,900"})
    void the_wait_doubles_up_to_a_quarter_of_an_hour(int wrong, int seconds) {
        assertThat(after(wrong).mustWaitAt(NOON.plusSeconds(seconds - 1), SignInGuess.FREE)).isTrue();
        assertThat(after(wrong).mustWaitAt(NOON.plusSeconds(seconds), SignInGuess.FREE)).isFalse();
    }

    @Test
    void an_hour_without_a_wrong_one_begins_anew() {
        SignInGuess guess = after(20);
        guess.wrong(NOON.plusHours(1));
        assertThat(guess.mustWaitAt(NOON.plusHours(1), SignInGuess.FREE)).isFalse();
    }
}
