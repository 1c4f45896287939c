package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.lti.Context;
import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Link;
import academy.huikuan.lti.PlatformValues;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.people.Admission;
import academy.huikuan.people.AdmissionStore;
import academy.huikuan.people.Arrival;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class ScoreStoreIT {
    /** No target of that name is there, so that nothing is ever sent. */
    private static final String TARGET = "quiz:of-no-course";

    @ApplicationScoped
    static class Rows {
        @PersistenceContext
        private EntityManager database;

        @Transactional
        void add(Exchange exchange) {
            database.persist(exchange);
        }
    }

    @Inject
    private ScoreStore scores;

    @Inject
    private ExchangeStore log;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private ContextStore contexts;

    @Inject
    private AdmissionStore admissions;

    @Inject
    private CohortStore cohorts;

    @Inject
    private OutboxStore outbox;

    @Inject
    private Somebody somebody;

    @Inject
    private InTransaction together;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    private Registration platform;
    private Link link;
    private Person learner;

    @BeforeEach
    void platform() {
        String address = "https://platform.invalid/" + Ids.random();
        platform = registrations.add(
                new PlatformValues("平台", address, "client", address, address, "", address), Registration.State.ACTIVE, "");
        link = link("link-1", Scopes.SCORE);
        learner = learner(link);
    }

    private Link link(String name, String... scopes) {
        Context context = contexts.context(platform, "deployment", "course", "课程");
        Link made = contexts.link(context, name, "链接", TARGET);
        contexts.grades(made.id(), Optional.of(URI.create("https://platform.invalid/item?x=1")), Optional.empty(), Set.of(scopes));
        return contexts.linkById(made.id());
    }

    private Person learner(Link where) {
        Arrival arrival = new Arrival(platform.source(), Ids.random(), Optional.of("学员"), Optional.empty(), false, Optional.empty());
        Person person = ((Admission.Welcome) admissions.admit(arrival, Arrival.Strangers.ADD)).person();
        cohorts.join(where.context().cohort(), person.id(), Role.LEARNER);
        return person;
    }

    /** Whether a change has the platform told, seen before anything can be sent. */
    private boolean told(Link where, PersonId person, String target) {
        String key = Task.orderKey(where.id(), person.value());
        return together.of(() -> {
            scores.changed(person, List.of(target, "unit:x"));
            return outbox.next(List.of(key)).containsKey(key);
        });
    }

    @Test
    void a_platform_is_told_of_its_own_people_at_links_that_lead_there() {
        assertThat(told(link, learner.id(), TARGET)).isTrue();
        Person unknown = somebody.learnerOf(cohorts.byId(link.context().cohort()));
        assertThat(told(link, unknown.id(), TARGET)).as("has not come from the platform").isFalse();
        Person other = learner(link);
        assertThat(told(link, other.id(), "quiz:another")).isFalse();
        assertThat(told(link("link-2"), other.id(), TARGET)).as("takes no scores").isFalse();
        Person gone = learner(link);
        cohorts.leave(link.context().cohort(), gone.id(), Role.LEARNER);
        assertThat(told(link, gone.id(), TARGET)).as("learns there no more").isFalse();
        Person later = learner(link);
        registrations.become(platform.id(), Registration.State.CLOSED);
        assertThat(told(link, later.id(), TARGET)).as("is closed").isFalse();
    }

    @Test
    void what_was_posted_without_an_answer_keeps_its_timestamp() {
        Task task = new Task(link.id(), learner.id().value(), clock.instant(), false);
        Told first = new Told(Points.decoded("17/20"), Progress.DONE);
        Told second = new Told(Points.decoded("18/20"), Progress.DONE);
        Posting posted = scores.post(task, first);
        assertThat(posted.repeated()).isFalse();
        assertThat(scores.post(task, first)).isEqualTo(new Posting(posted.timestamp(), true));
        Posting next = scores.post(task, second);
        assertThat(next.repeated()).isFalse();
        assertThat(next.timestamp()).isAfter(posted.timestamp());
        assertThat(scores.history(task, "m", Optional.empty()).ours()).extracting(Points::encoded).containsExactly("17/20", "18/20");
        Instant ahead = clock.instant().plus(Duration.ofMinutes(5));
        assertThat(scores.postLater(task, second, Optional.of(ahead)).timestamp()).isAfter(ahead);
        scores.arrived(task, "m");
        ScoreStore.History history = scores.history(task, "m", Optional.empty());
        assertThat(history.sent().orElseThrow().same(second)).isTrue();
        assertThat(history.posting()).isEmpty();
        assertThat(history.done()).isTrue();
        assertThat(scores.post(task, first).timestamp()).as("even after a clock that was ahead").isAfter(ahead);
        scores.refused(task);
        assertThat(scores.history(task, "n", Optional.empty()).posting()).isEmpty();
        scores.forget(task);
        assertThat(scores.history(task, "n", Optional.empty()).sent()).isEmpty();
    }

    @Test
    void what_waits_for_its_time_is_looked_at_when_it_comes_or_the_person_has_done_something() {
        Task task = new Task(link.id(), learner.id().value(), clock.instant(), false);
        scores.history(task, "m", Optional.of(clock.instant().plus(Duration.ofHours(1))));
        together.run(() -> {
            scores.lookAgain();
            assertThat(outbox.next(List.of(task.orderKey()))).isEmpty();
            scores.wake(learner.id());
            assertThat(outbox.next(List.of(task.orderKey()))).isNotEmpty();
        });
        Task other = new Task(link.id(), learner(link).id().value(), clock.instant(), false);
        together.run(() -> {
            scores.history(other, "m", Optional.of(clock.instant().minusSeconds(1)));
            scores.lookAgain();
            assertThat(outbox.next(List.of(other.orderKey()))).isNotEmpty();
        });
    }

    @Test
    void one_at_a_time_looks_for_a_column() {
        assertThat(scores.lease(link.id())).isTrue();
        assertThat(scores.lease(link.id())).isFalse();
        scores.free(link.id());
        assertThat(scores.lease(link.id())).isTrue();
    }

    @Test
    void the_log_is_read_by_learner_and_failure_and_forgets_after_400_days() {
        Task task = new Task(link.id(), learner.id().value(), clock.instant(), false);
        Exchange old = new Exchange(link.id(), task.person(), Said.SENT, Optional.of(200), "1/2", clock.instant().minus(Duration.ofDays(401)));
        rows.add(old);
        log.add(link.id(), Said.FOUND, Optional.of(200), "/item");
        log.add(task, Said.REFUSED, Optional.of(400), "x".repeat(400));
        ExchangeStore.Filter all = new ExchangeStore.Filter(link.context().cohort(), "", false);
        assertThat(log.page(all, 1)).extracting(line -> line.exchange().said()).containsExactly(Said.REFUSED, Said.FOUND, Said.SENT);
        assertThat(log.count(new ExchangeStore.Filter(link.context().cohort(), task.person(), false))).isEqualTo(2);
        assertThat(log.page(new ExchangeStore.Filter(link.context().cohort(), "", true), 1))
                .singleElement()
                .satisfies(line -> assertThat(line.exchange().detail()).hasSize(300));
        assertThat(log.page(all, 2)).isEmpty();
        log.sweep();
        assertThat(log.find(old.id())).isEmpty();
        assertThat(log.count(all)).isEqualTo(2);
    }
}
