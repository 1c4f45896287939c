package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.Somebody;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@StoreTest
class BriefStoreIT {
    @Inject
    private BriefStore briefs;

    @Inject
    private Somebody somebody;

    @Test
    void a_brief_is_opened_once_and_by_one_person() {
        Cohort cohort = somebody.cohort();
        Person curious = somebody.learnerOf(cohort);
        Person other = somebody.learnerOf(cohort);
        briefs.open(curious.id(), "m1-boyuan");
        briefs.open(curious.id(), "m1-boyuan");
        briefs.open(curious.id(), "m2-dingxin");

        assertThat(briefs.opened(curious.id())).containsExactlyInAnyOrder("m1-boyuan", "m2-dingxin");
        assertThat(briefs.opened(curious.id(), "m1-boyuan")).isPresent();
        assertThat(briefs.opened(other.id())).isEmpty();
        assertThat(briefs.openedIn(List.of(cohort.id()), "m1-boyuan")).hasSize(1);
    }
}
