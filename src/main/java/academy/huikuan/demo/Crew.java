package academy.huikuan.demo;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import java.util.List;
import java.util.Map;

/** The people of the demo class, and their cohort. */
record Crew(CohortId cohort, List<Person> trainers, List<Person> learners) {
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
