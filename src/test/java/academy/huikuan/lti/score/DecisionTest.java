package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.lti.score.Progress.Activity;
import academy.huikuan.lti.score.Progress.Grading;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {
    /** F final, P pending, M waits for a person; with points or without. */
    private static Optional<Told> told(String text) {
        if (text == null) return Optional.empty();
        Progress progress =
                switch (text.charAt(0)) {
                    case 'F' -> Progress.DONE;
                    case 'M' -> new Progress(Activity.SUBMITTED, Grading.PENDING_MANUAL);
                    default -> new Progress(Activity.IN_PROGRESS, Grading.PENDING);
                };
        return Optional.of(new Told(Points.decoded(text.substring(1).strip()), progress));
    }

    @ParameterizedTest
    @CsvSource({
        // sent, posting, now, may fall, again -> decision
        ",            ,            P,            false, false, SEND",
        ",            ,            F 0/20,       false, false, SEND",
        "F 17/20,     ,            F 17/20,      false, false, NOTHING",
        "F 17/20,     ,            F 85/100,     false, false, NOTHING",
        "F 17/20,     ,            F 17/20,      false, true,  SEND",
        "F 17/20,     ,            F 18/20,      false, false, SEND",
        "F 17/20,     ,            F 16/20,      false, false, LOWER",
        "F 17/20,     ,            F 16/20,      false, true,  LOWER",
        "F 17/20,     ,            F 16/20,      true,  false, SEND",
        "F 17/20,     ,            M 18/20,      true,  true,  NOTHING",
        "F 17/20,     ,            P,            false, false, NOTHING",
        "P,           ,            P,            false, false, NOTHING",
        "P,           ,            M,            false, false, SEND",
        "P,           ,            F 3/20,       false, false, SEND",
        "M 18/20,     ,            F 12/20,      false, false, SEND",
        "P 40/100,    ,            P 50/100,     false, false, SEND",
        "P 40/100,    ,            P 30/100,     false, false, LOWER",
        "P 40/100,    ,            P 30/100,     true,  false, SEND",
        "P 40/100,    ,            P,            false, false, LOWER",
        ",            F 17/20,     F 17/20,      false, false, SEND",
        ",            F 17/20,     F 18/20,      false, false, SEND",
        ",            F 17/20,     F 16/20,      false, false, LOWER",
        "F 16/20,     F 17/20,     F 16/20,      false, false, LOWER",
        "F 16/20,     F 17/20,     F 16/20,      true,  false, SEND",
    })
    void a_gradebook_is_told_what_is_new_and_not_lower(String sent, String posting, String now, boolean lower, boolean again, Decision decision) {
        assertThat(Decision.of(told(sent), told(posting), told(now).orElseThrow(), lower, again)).isEqualTo(decision);
    }
}
