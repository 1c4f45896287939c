package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where learners stand with their role-plays. */
@ApplicationScoped
public class StandingStore {
    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private AllocationStore allocations;

    @Inject
    private CohortStore cohorts;

    @Inject
    private RubricStore rubrics;

    @Inject
    private GradingRules rules;

    @Inject
    private Clock clock;

    /** All that is settled, also what the learner does not see yet: for trainers, completion and records. */
    @Transactional
    public RolePlayStanding standing(PersonId learner, CohortId cohort, String unit) {
        return standing(submissions.tries(learner, cohort, unit), any -> true);
    }

    /** As {@link #standing}, without results that the learner does not see yet: for the learner's own pages. */
    @Transactional
    public RolePlayStanding visibleStanding(PersonId learner, CohortId cohort, String unit) {
        Instant now = clock.instant();
        return standing(submissions.tries(learner, cohort, unit), work -> duty(work, learner)
                .opens(now));
    }

    /** Everyone's standing in a cohort, by learner and unit; who has handed in nothing is not there. */
    @Transactional
    public Map<PersonId, Map<String, RolePlayStanding>> standings(CohortId cohort) {
        Map<PersonId, Map<String, List<Submission>>> works = new HashMap<>();
        for (Submission work : submissions.of(cohort))
            for (String author : work.authors())
                works.computeIfAbsent(new PersonId(author), any -> new HashMap<>())
                        .computeIfAbsent(work.unit(), any -> new ArrayList<>())
                        .add(work);
        Map<PersonId, Map<String, RolePlayStanding>> standings = new HashMap<>();
        works.forEach((author, units) -> {
            Map<String, RolePlayStanding> byUnit = new HashMap<>();
            units.forEach((unit, tries) -> byUnit.put(unit, standing(tries, any -> true)));
            standings.put(author, byUnit);
        });
        return standings;
    }

    private static RolePlayStanding standing(List<Submission> tries, Predicate<Submission> counts) {
        List<Submission> settled = tries.stream()
                .filter(work -> work.settled().isPresent() && counts.test(work))
                .toList();
        Optional<Score> best = settled.stream()
                .map(work -> work.settled().orElseThrow().grade().score())
                .max(Score::compareTo);
        return new RolePlayStanding(tries.size(), best, settled.stream().anyMatch(Submission::passed));
    }

    /** One observation for each criterion and skill of the latest settled work of each exercise that the learner may see. */
    @Transactional
    public List<SkillScore> settledSkills(PersonId learner) {
        Instant now = clock.instant();
        Map<Exercise, Submission> latest = new LinkedHashMap<>();
        submissions.of(learner).stream()
                .filter(work -> work.settled().isPresent() && duty(work, learner).opens(now))
                .forEach(work -> latest.putIfAbsent(work.exercise(), work));
        return latest.values().stream()
                .flatMap(work ->
                        SettlementStore.skills(
                                work.settled().orElseThrow().grade(), rubrics.byDigest(work.resultRubric()))
                                .stream())
                .toList();
    }

    /** Which of these works of a learner have a result that the learner may see now. */
    @Transactional
    public Set<String> open(PersonId learner, Set<String> works) {
        Instant now = clock.instant();
        return submissions.of(learner).stream()
                .filter(work -> works.contains(work.id().value()) && duty(work, learner).opens(now))
                .map(work -> work.id().value())
                .collect(Collectors.toSet());
    }

    /** What this author owes for a work and for the tries before. */
    @Transactional
    Duty duty(Submission work, PersonId author) {
        Exercise exercise = work.exercise();
        long done = reviews.handedIn(author, exercise);
        return new Duty(
                owed(work, author, exercise.rules(rules)),
                (int) done,
                exercise.shows(work, rules),
                exercise.release() == Release.OWN_REVIEWS,
                exercise.selfAssessment() && reviews.own(work, author).filter(Review::submitted).isEmpty());
    }

    private int owed(Submission work, PersonId author, GradingRules here) {
        Exercise exercise = work.exercise();
        if (exercise.teams() || exercise.drawnAt().isPresent())
            return allocations.roster(exercise).owed(author, work.tryNumber(), here);
        return here.owed(cohorts.activeLearners(exercise.cohorts()).size(), submissions.closedTo(author, exercise), work.tryNumber());
    }

    /** How far a work has come, as this author may know it. */
    @Transactional
    Progress progress(Submission work, PersonId author) {
        return Progress.of(work, reviews.handedIn(work), duty(work, author), clock.instant());
    }
}
