package academy.huikuan.progress;

import academy.huikuan.drill.AgendaStore;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/** The first page: a learner's own, or the place where another role's work is. */
@Dependent
@Path("/")
public class HomeResource {
    private static final Duration EARLIER = Duration.ofDays(14);

    private final CurrentPerson me;
    private final CohortStore cohorts;
    private final ProgressStore progress;
    private final SkillStore skills;
    private final EvidenceStore evidence;
    private final CurriculumWiring curriculum;
    private final NextStore next;
    private final AgendaStore drill;
    private final Visit visit;
    private final Settings settings;
    private final Clock clock;

    @Inject
    HomeResource(
            CurrentPerson me,
            CohortStore cohorts,
            ProgressStore progress,
            SkillStore skills,
            EvidenceStore evidence,
            CurriculumWiring curriculum,
            NextStore next,
            AgendaStore drill,
            Visit visit,
            Settings settings,
            Clock clock) {
        this.me = me;
        this.cohorts = cohorts;
        this.progress = progress;
        this.skills = skills;
        this.evidence = evidence;
        this.curriculum = curriculum;
        this.next = next;
        this.drill = drill;
        this.visit = visit;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Allow(Allow.EVERYONE)
    @Transactional
    public Response home() {
        if (me.signedIn().isEmpty()) return to("/sign-in");
        if (me.is(Role.LEARNER)) return Response.ok(learner(me.person())).build();
        return to(me.is(Role.TRAINER) ? "/trainer" : me.is(Role.HR) ? "/records" : "/admin");
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private Page learner(Person learner) {
        Optional<Cohort> cohort = cohorts.current(learner.id());
        return cohort.isEmpty() ? new NoCohortPage(learner.name()) : learner(learner, cohort.get());
    }

    private Page learner(Person learner, Cohort cohort) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        Curriculum own = curriculum.of(cohort);
        List<UnitProgress> units = progress.current(cohort.id(), learner.id());
        Visible visible = new Visible(own, units, plan -> evidence.mayKnow(cohort.id(), learner.id(), plan));
        NextStore.Next coming = next.of(learner.id(), cohort.id(), own, visible, visit.language(), now);
        return new HomePage(
                learner.id().value(),
                learner.name(),
                cohort.name(),
                today,
                today.getDayOfWeek().getDisplayName(TextStyle.SHORT, visit.language().locale()),
                visible.done(),
                own.units().size(),
                visible.allKnown()
                        ? progress.course(cohort.id(), learner.id()).flatMap(CourseProgress::completedAt)
                        : Optional.empty(),
                LoopRing.of(visible.done(), Math.max(1, own.units().size())),
                coming.goOn(),
                drill.today(learner.id()),
                coming.todos(),
                coming.barred(),
                coming.trainers(),
                RadarView.of(evidence.radar(learner.id()), skills.radar(learner.id(), now.minus(EARLIER))),
                visible.rows(coming.goOn().map(HomePage.GoOn::number).orElse(0)));
    }
}
