package academy.huikuan.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One version of an item, as it was asked.
 * @param digest of the kept version
 * @param choices in the order of the file; none where an answer is written or entered
 * @param guess mean share of the maximum that random answers earn, 0 to 1; none where nobody can say, as with an essay.
 *     Moodle, "Quiz statistics calculations", "Random guess score"
 */
public record Version(String digest, List<Choice> choices, OptionalDouble guess) {
    public Version {
        choices = List.copyOf(choices);
        if (guess.isPresent() && !(guess.getAsDouble() >= 0 && guess.getAsDouble() <= 1))
            throw new IllegalArgumentException("guess " + guess.getAsDouble());
        Set<String> keys = choices.stream().map(Choice::key).collect(Collectors.toSet());
        if (keys.size() < choices.size()) throw new IllegalArgumentException("choices twice: " + choices);
    }
}
