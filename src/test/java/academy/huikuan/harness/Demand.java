package academy.huikuan.harness;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** What a test does where something it needs is missing: it is skipped with the reason, or with `-Drequire.all` fails with it. */
final class Demand {
    private Demand() {}

    /** @param missing what is missing and how to get it, or empty where all is there */
    static ConditionEvaluationResult result(Optional<String> missing) {
        if (missing.isEmpty()) return ConditionEvaluationResult.enabled("all is there");
        String required = System.getProperty("require.all", "false");
        if (required.equals("false")) return ConditionEvaluationResult.disabled(missing.get());
        throw new IllegalStateException("required, but missing: " + missing.get());
    }
}
