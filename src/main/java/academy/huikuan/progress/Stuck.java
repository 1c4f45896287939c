package academy.huikuan.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a learner needs the trainer, if so.
 * @param unit the unit it is about; empty where it is about the course
 * @param days for silence: whole days without activity
 */
public record Stuck(Reason reason, Optional<String> unit, long days) {
    /** Days without activity after which someone counts as silent. */
    static final int SILENT_AFTER = 5;

    /** The most urgent first. */
    public enum Reason {
        ATTEMPTS_USED("attempts-used"),
        BELOW_MARK("below-mark"),
        SILENT("silent");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * All reasons, the most urgent first.
     * @param units what the learner has begun
     * @param since when the learner joined; silence counts from then where nothing was begun
     */
    static List<Stuck> of(Curriculum curriculum, List<UnitProgress> units, Instant since, boolean courseDone, Instant now) {
        if (courseDone) return List.of();
        List<Stuck> reasons = new ArrayList<>();
        for (Reason reason : List.of(Reason.ATTEMPTS_USED, Reason.BELOW_MARK))
            for (UnitPlan plan : curriculum.units())
                units.stream()
                        .filter(unit -> unit.unit().equals(plan.id()) && unit.status() != Status.DONE)
                        .filter(unit -> reason == Reason.ATTEMPTS_USED ? attemptsUsed(plan, unit.state()) : belowMark(plan, unit.state()))
                        .forEach(unit -> reasons.add(new Stuck(reason, Optional.of(plan.id()), 0)));
        Instant last = units.stream().map(UnitProgress::lastAt).max(Instant::compareTo).orElse(since);
        Duration silence = Duration.between(last, now);
        if (silence.compareTo(Duration.ofDays(SILENT_AFTER)) > 0) reasons.add(new Stuck(Reason.SILENT, Optional.empty(), silence.toDays()));
        return reasons;
    }

    private static boolean attemptsUsed(UnitPlan plan, UnitState state) {
        return plan.quiz() && !state.quizPassed() && plan.attempts() > 0 && state.attempts() >= plan.attempts();
    }

    private static boolean belowMark(UnitPlan plan, UnitState state) {
        return plan.talk() && !state.talkPassed() && state.talk().isPresent();
    }
}
