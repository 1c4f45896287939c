package academy.huikuan.grading;

import java.time.Instant;
import java.util.List;

/**
 * A question to the trainer, not a verdict: it changes no grade.
 * @param key the same as long as the question is the same
 * @param kind at the end of its messages' keys
 * @param arguments of the messages
 * @param people whom it is about, by name; shown only to who asks, so that works are still graded blind
 * @param works to look at
 * @param answerable whether "no problem" is an answer here; a red line is decided at the work
 */
public record Doubt(String key, String kind, List<String> arguments, List<String> people, List<Work> works, boolean answerable) {
    /** A work to look at. */
    public record Work(String address, String code) {}

    /** One that a trainer has answered with "no problem". @param by the trainer's name */
    public record Answered(Doubt doubt, String by, Instant at) {}

    /** Those of an exercise that wait for an answer, and those that have one. */
    public record Asked(List<Doubt> open, List<Answered> answered) {
        static final Asked NONE = new Asked(List.of(), List.of());

        public Asked {
            open = List.copyOf(open);
            answered = List.copyOf(answered);
        }
    }

    public Doubt {
        arguments = List.copyOf(arguments);
        people = List.copyOf(people);
        works = List.copyOf(works);
    }

    /** The arguments of the messages, as an array. */
    public Object[] words() {
        return arguments.toArray();
    }
}
