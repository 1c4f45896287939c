package academy.huikuan.progress;

import java.util.Set;

/** When a unit and when the course is complete. What was complete once stays so; that is the records' part, not this rule's. */
public final class Completion {
    private Completion() {}

    /**
     * Every section read; the quiz passed, where there is one; the role-play at or above the mark, where there is one.
     * Example: 6 of 6 sections read and the quiz passed, but no role-play settled where the unit has one → false.
     */
    public static boolean ofUnit(UnitPlan plan, UnitState state) {
        return state.read() >= plan.sections().size()
                && (!plan.quiz() || state.quizPassed())
                && (!plan.talk() || state.talkPassed());
    }

    /**
     * Every unit of the cohort's part of the course is complete.
     * @return false for a course without units, which nobody can complete
     */
    public static boolean ofCourse(Curriculum curriculum, Set<String> done) {
        return !curriculum.units().isEmpty()
                && curriculum.units().stream().map(UnitPlan::id).allMatch(done::contains);
    }
}
