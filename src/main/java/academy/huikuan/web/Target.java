package academy.huikuan.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a link from outside may lead to, such as a resource link of another learning system.
 * @param id kind and name, such as `unit:importance`; stable as long as the thing is there
 * @param title as people read it
 * @param address path of its page
 * @param scored whether a learner earns a score there, which can be reported
 * @param roles who may open it; one of them is enough
 */
public record Target(String id, Kind kind, String title, String address, boolean scored, Set<String> roles) {
    /** Kinds in the order in which they are listed. */
    public enum Kind {
        COURSE,
        UNIT,
        QUIZ,
        EXERCISE,
        DESK,
        RECORDS;

        /** The key of its name. */
        public String title() {
            return "target." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Each feature has a bean of this kind. */
    public interface Source {
        /**
         * What can be linked to.
         * @param cohort id of the cohort whose own things, such as its exercises, are among them; empty for those of nobody in particular
         */
        List<Target> targets(Optional<String> cohort);

        /** The target of that id, if it is one of this source's. */
        default Optional<Target> target(String id) {
            return targets(Optional.empty()).stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }
}
