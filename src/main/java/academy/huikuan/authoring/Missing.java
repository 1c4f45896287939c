package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is not wrong, but only not there yet: while one writes it is no news. */
final class Missing {
    private static final Set<String> KEYS = Set.of(
            "authoring.fault-empty", "authoring.fault-no-answer", "authoring.fault-no-key", "authoring.fault-two-options",
            "authoring.fault-two-pairs", "authoring.fault-two-items", "authoring.fault-no-variable", "authoring.fault-truth",
            "authoring.fault-dialogue", "authoring.fault-sum", "authoring.fault-one-best", "authoring.fault-untold-variable",
            "authoring.fault-unused-variable", "authoring.fault-source", "authoring.fault-refused", "authoring.fault-one-question");

    private Missing() {}

    /** The rest of what is wrong. */
    static QuestionForm.Composed left(QuestionForm.Composed composed) {
        Map<String, Fault> faults = new LinkedHashMap<>(composed.faults());
        faults.values().removeIf(fault -> KEYS.contains(fault.key()));
        return new QuestionForm.Composed(composed.made(), faults, composed.problems());
    }
}
