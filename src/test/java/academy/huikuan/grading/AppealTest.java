package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealTest {
    private static final PersonId TRAINER = Samples.person(9);

    private static Appeal appeal() {
        return new Appeal(Samples.work(), Samples.AUTHOR, new TreeMap<>(Map.of("close", "Turn 2 names the day and the sum.")), Samples.NOON);
    }

    private static Appeal at(AppealState state) {
        Appeal appeal = appeal();
        if (state == AppealState.WITHDRAWN) appeal.step(state, Samples.AUTHOR, "", Samples.NOON);
        else if (state != AppealState.SUBMITTED) appeal.step(AppealState.IN_REVIEW, TRAINER, "", Samples.NOON);
        if (state == AppealState.UPHELD || state == AppealState.CHANGED) appeal.step(state, TRAINER, "As described.", Samples.NOON);
        return appeal;
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, IN_REVIEW, true", "SUBMITTED, WITHDRAWN, true", "SUBMITTED, UPHELD, false", "SUBMITTED, CHANGED, false",
        "SUBMITTED, SUBMITTED, false", "IN_REVIEW, UPHELD, true", "IN_REVIEW, CHANGED, true", "IN_REVIEW, WITHDRAWN, true",
        "IN_REVIEW, IN_REVIEW, false", "IN_REVIEW, SUBMITTED, false", "UPHELD, CHANGED, false", "UPHELD, WITHDRAWN, false",
        "CHANGED, UPHELD, false", "CHANGED, IN_REVIEW, false", "WITHDRAWN, IN_REVIEW, false", "WITHDRAWN, SUBMITTED, false"
    })
    void goes_only_the_way_it_should(AppealState from, AppealState to, boolean may) {
        Appeal appeal = at(from);
        assertThat(appeal.state()).isEqualTo(from);
        if (may) {
            appeal.step(to, TRAINER, "Because.", Samples.NOON.plusSeconds(60));
            assertThat(appeal.state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> appeal.step(to, TRAINER, "Because.", Samples.NOON)).isInstanceOf(Refusal.Conflict.class);
            assertThat(appeal.state()).isEqualTo(from);
        }
    }

    @Test
    void every_step_is_kept_with_who_when_and_why() {
        Appeal appeal = at(AppealState.UPHELD);

        assertThat(appeal.steps()).extracting(Appeal.Step::state)
                .containsExactly(AppealState.SUBMITTED, AppealState.IN_REVIEW, AppealState.UPHELD);
        assertThat(appeal.steps()).extracting(Appeal.Step::person).containsExactly(Samples.AUTHOR, TRAINER, TRAINER);
        assertThat(appeal.steps()).extracting(Appeal.Step::words).containsExactly("", "", "As described.");
        assertThat(appeal.steps()).extracting(Appeal.Step::at).containsOnly(Samples.NOON);
    }

    @Test
    void an_appeal_is_against_something() {
        assertThatThrownBy(() -> new Appeal(Samples.work(), Samples.AUTHOR, new TreeMap<>(), Samples.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
