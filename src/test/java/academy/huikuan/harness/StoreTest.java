package academy.huikuan.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that runs inside the server, beside the product's own beans, which it may `@Inject`; named `*StoreIT`. The build runs
 * it twice, on Derby and on PostgreSQL. All share one database: make people and things of your own, count only those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({StoreTest.DatabaseIsThere.class, ArquillianExtension.class})
public @interface StoreTest {
    /** Looks from outside; inside the server the database has answered already. */
    class DatabaseIsThere implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Demand.result(Database.ofSuite().missing());
        }
    }
}
