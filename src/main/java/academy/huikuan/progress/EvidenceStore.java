package academy.huikuan.progress;

import academy.huikuan.course.ReadingStore;
import academy.huikuan.grading.AdmissionStore;
import academy.huikuan.grading.RolePlayStanding;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.quiz.QuizStanding;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What reading, quizzes and role-plays know of a learner, put together by unit. */
@ApplicationScoped
public class EvidenceStore {
    private static final QuizStanding NO_QUIZ = new QuizStanding(0, Optional.empty(), false);
    private static final RolePlayStanding NO_TALK = new RolePlayStanding(0, Optional.empty(), false);

    @Inject
    private ReadingStore reading;

    @Inject
    private Quizzes quizzes;

    @Inject
    private academy.huikuan.quiz.StandingStore attempts;

    @Inject
    private academy.huikuan.grading.StandingStore works;

    @Inject
    private AdmissionStore admissions;

    /** Where the learner stands, results included that the learner may not see yet. */
    @Transactional
    public UnitState state(CohortId cohort, PersonId learner, UnitPlan plan) {
        Set<String> read = reading.sectionsRead(learner, plan.id());
        QuizStanding quiz = quizzes.ofUnit(plan.id())
                .map(found -> attempts.standing(learner, found.id()))
                .orElse(NO_QUIZ);
        RolePlayStanding talk = plan.talk() ? works.standing(learner, cohort, plan.id()) : NO_TALK;
        return new UnitState(
                (int) plan.sections().stream().filter(read::contains).count(),
                quiz.best(),
                quiz.finished(),
                quiz.passed(),
                talk.best(),
                talk.submissions(),
                talk.passed());
    }

    /** Whether the learner has read or answered anything. */
    @Transactional
    public boolean any(PersonId learner) {
        return !reading.sectionsRead(learner).isEmpty() || !attempts.standings(learner).isEmpty();
    }

    /** Whether the learner may know how a complete unit's role-play came out: always, once a trainer has made a fail of it. */
    @Transactional
    public boolean mayKnow(CohortId cohort, PersonId learner, UnitPlan plan) {
        return !plan.talk()
                || works.visibleStanding(learner, cohort, plan.id()).passed()
                || !works.standing(learner, cohort, plan.id()).passed();
    }

    /** Whether the learner may hand in a transcript for the unit now. */
    @Transactional
    public boolean mayHandIn(CohortId cohort, PersonId learner, UnitPlan plan) {
        return admissions.mayHandIn(learner, cohort, plan.id());
    }

    /** The powers from the latest attempts and from the results that the learner may see. */
    @Transactional
    public SkillRadar radar(PersonId learner) {
        List<SkillScore> all = new ArrayList<>(attempts.latestSkills(learner));
        all.addAll(works.settledSkills(learner));
        return SkillRadar.of(all.stream().map(one -> new SkillRadar.Observed(one.skill(), one.score(), 1)).toList());
    }
}
