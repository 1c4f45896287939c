package academy.huikuan.demo;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The people of the demo class, and their cohort. */
record Crew(CohortId cohort, List<Person> trainers, List<Person> learners) {
    /** Learners before this one have finished the course. */
    static final int FINISHED = 5;
    /** Those before this one have handed in their talk long ago. */
    static final int EARLY = 10;
    /** Those before this one have handed in a talk at all. */
    static final int TALKED = 16;

    /** @param i spreads the moments of the learners over the day, 11 minutes each */
    static Instant ago(Instant now, int days, int i) {
        return now.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(11L * i));
    }

    /** The names and words of `demo/class.yaml`. */
    static final class Names {
        private final Map<?, ?> texts = (Map<?, ?>) DemoFile.read("class");

        String text(String key) {
            return texts.get(key).toString();
        }

        List<String> list(String key) {
            return ((List<?>) texts.get(key)).stream().map(Object::toString).toList();
        }
    }
}
