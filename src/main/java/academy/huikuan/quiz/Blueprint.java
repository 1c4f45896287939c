package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What a quiz over the whole course draws: so many questions of each unit's bank, and of all of them at least so many for each skill.
 * @param skills least numbers by skill; a question with two skills counts for both
 */
public record Blueprint(List<Part> parts, Map<String, Integer> skills) {
    /** How often chance is tried, with swaps, before every combination is weighed. */
    private static final int ROUNDS = 20;

    /**
     * @param count questions of this unit, 1 to the size of its bank
     * @param bank without essays and talks, which only a section of a quiz asks for
     */
    public record Part(String unit, int count, List<Entry> bank) {
        public Part {
            bank = List.copyOf(bank);
            if (count < 1 || count > bank.size()) throw new IllegalArgumentException(count + " of " + bank.size() + " of " + unit);
        }
    }

    public Blueprint {
        parts = List.copyOf(parts);
        skills = Collections.unmodifiableMap(new LinkedHashMap<>(skills));
    }

    /** How many questions an attempt has. */
    public int questions() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    List<Entry> bank() {
        return parts.stream().flatMap(part -> part.bank().stream()).toList();
    }

    /** The most questions with a skill that an attempt could have, were no other skill asked for. */
    int most(String skill) {
        return parts.stream()
                .mapToInt(part -> (int) Math.min(
                        part.count(),
                        part.bank().stream().filter(found -> found.question().label().skills().contains(skill)).count()))
                .sum();
    }

    /**
     * The questions of an attempt, those of all units mixed. The same banks and the same chance always give the same.
     * @return empty only if no choice of questions at all meets the skills' numbers
     */
    Optional<List<Question>> draw(Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<List<Question>> drawn = new Selection(shuffled(random), skills).repaired();
            if (drawn.isPresent()) return Optional.of(mixed(drawn.get(), random));
        }
        return new Combinations(shuffled(random), skills).any().map(drawn -> mixed(drawn, random));
    }

    private List<Hand> shuffled(Random random) {
        return parts.stream()
                .map(part -> {
                    List<Question> bank = part.bank().stream().map(Entry::question).collect(Collectors.toList());
                    Collections.shuffle(bank, random);
                    return new Hand(bank, part.count());
                })
                .toList();
    }

    private static List<Question> mixed(List<Question> questions, Random random) {
        List<Question> mixed = new ArrayList<>(questions);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** A shuffled bank and how many questions are wanted of it. */
    record Hand(List<Question> bank, int count) {}
}
