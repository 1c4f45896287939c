package academy.huikuan.dialogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a talk may not contradict: the facts of its scenario.
 * @param day on which the talk takes place
 * @param amount whole yuan that are owed
 * @param sections ids of the sections of the scenario's unit
 */
public record Facts(LocalDate day, long amount, Set<String> sections) {
    public Facts {
        sections = Set.copyOf(sections);
    }
}
