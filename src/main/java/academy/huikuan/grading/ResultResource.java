package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.replay.ReplayStore;
import academy.huikuan.roleplay.room.RoomPage;
import academy.huikuan.roleplay.room.Verdicts;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A learner's own works and their results. */
@Dependent
@Path("/results")
public class ResultResource {
    private final SubmissionStore submissions;
    private final ReviewStore reviews;
    private final StandingStore standings;
    private final AdmissionStore admissions;
    private final RubricStore rubrics;
    private final ReplayStore replays;
    private final Scenarios scenarios;
    private final GradingRules rules;
    private final Verdicts verdicts;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    ResultResource(
            SubmissionStore submissions,
            ReviewStore reviews,
            StandingStore standings,
            AdmissionStore admissions,
            RubricStore rubrics,
            ReplayStore replays,
            Scenarios scenarios,
            GradingRules rules,
            Verdicts verdicts,
            CurrentPerson me,
            Clock clock) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.standings = standings;
        this.admissions = admissions;
        this.rubrics = rubrics;
        this.replays = replays;
        this.scenarios = scenarios;
        this.rules = rules;
        this.verdicts = verdicts;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page list() {
        return new ResultsPage(submissions.of(me.id()).stream()
                .map(work -> new ResultsPage.Row(
                        "/results/" + work.id(),
                        work.title(),
                        scenarios.unitTitle(work.unit()),
                        work.tryNumber(),
                        work.submittedAt(),
                        standings.progress(work, me.id())))
                .toList());
    }

    @GET
    @Path("{submission}")
    @Allow(Role.LEARNERS)
    @Transactional
    public Page show(@PathParam("submission") SubmissionId id) {
        Submission work = submissions.ownedBy(id, me.id());
        Instant now = clock.instant();
        Duty duty = standings.duty(work, me.id());
        Progress progress = standings.progress(work, me.id());
        boolean mayRetry = progress.kind() == Progress.Kind.BELOW
                && admissions.refusal(me.id(), work.exercise()).isEmpty();
        return new ResultPage(
                work.id().value(),
                work.title(),
                work.scenario(),
                scenarios.unitTitle(work.unit()),
                work.tryNumber(),
                work.submittedAt(),
                work.dueAt(),
                work.turns().size(),
                progress,
                duty.opens(now) ? 0 : duty.missing(),
                mayRetry,
                replays.of(me.id(), work.id().value()).size(),
                work.exercise().title(),
                admissions.replaces(work) && work.exercise().isOpen(now),
                self(work),
                progress.open() ? work.settled().map(settled -> result(work, settled)) : Optional.empty(),
                verdicts.of(me.id(), work.scenario(), work.submittedAt())
                        .map(verdict -> new RoomPage.Shown(verdict, verdict.moved(work.turns()), verdict.lost(work.turns()))));
    }

    private Optional<String> self(Submission work) {
        boolean done = !work.exercise().selfAssessment()
                || reviews.own(work, me.id()).filter(Review::submitted).isPresent();
        return done ? Optional.empty() : Optional.of("/results/" + work.id() + "/self");
    }

    private ResultPage.Result result(Submission work, Outcome.Settled settled) {
        Rubric rubric = rubrics.byDigest(work.resultRubric());
        List<Review> all = reviews.of(work);
        return new ResultView(work, rubric, all, Optional.of(me.id()))
                .of(work, settled, rules.passMark(rubric).outOf(Level.TOP, 1).toPlainString());
    }
}
