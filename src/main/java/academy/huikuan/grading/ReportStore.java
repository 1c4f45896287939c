package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is reported elsewhere of works: nothing that their authors do not see yet. */
@ApplicationScoped
public class ReportStore {
    /** So often it is looked whether an author owes less than before, as when a class becomes smaller. */
    private static final Duration OFTEN = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private StandingStore standings;

    @Inject
    private Clock clock;

    /** The id of a work's exercise. */
    @Transactional
    public String exercise(String submission) {
        return submissions.exercise(new SubmissionId(submission)).value();
    }

    /** Where an author stands with an exercise; empty before the first work. */
    @Transactional
    public Optional<ExerciseReport> report(PersonId author, String exercise) {
        Exercise known = database.find(Exercise.class, exercise);
        List<Submission> tries = known == null ? List.of() : submissions.tries(author, known);
        if (tries.isEmpty()) return Optional.empty();
        Instant now = clock.instant();
        Submission latest = tries.get(tries.size() - 1);
        Optional<Submission> best = tries.stream()
                .filter(work -> work.settled().isPresent() && standings.duty(work, author).opens(now))
                .max(Comparator.comparing(ReportStore::score));
        Progress.Kind kind = standings.progress(latest, author).kind();
        return Optional.of(new ExerciseReport(
                tries.size(),
                best.map(ReportStore::score),
                best.filter(work -> work.settled().orElseThrow().by() == Outcome.By.TRAINER).isPresent(),
                kind == Progress.Kind.TRAINER || kind == Progress.Kind.HELD,
                best.orElse(latest).submittedAt(),
                lookAgain(tries, author, now)));
    }

    private static Score score(Submission work) {
        return work.settled().orElseThrow().grade().score();
    }

    /** When a unit's results may show that are there but do not show yet. */
    @Transactional
    public Optional<Instant> lookAgain(PersonId author, CohortId cohort, String unit) {
        return lookAgain(submissions.tries(author, cohort, unit), author, clock.instant());
    }

    private Optional<Instant> lookAgain(List<Submission> tries, PersonId author, Instant now) {
        Instant often = now.plus(OFTEN);
        return tries.stream()
                .filter(work -> work.settled().isPresent())
                .map(work -> standings.duty(work, author))
                .filter(duty -> !duty.opens(now))
                .map(duty -> now.isBefore(duty.opensAt()) && duty.opensAt().isBefore(often) ? duty.opensAt() : often)
                .min(Comparator.naturalOrder());
    }
}
