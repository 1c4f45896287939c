package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * To each left side belongs a right side; each pair earns the same.
 * @param lefts 2 or more
 * @param rights in the order of the lefts, the distractors after them; the same text stands once
 * @param keys for each left the place of its right side
 */
public record Matching(
        Label label,
        Text prompt,
        List<Text> lefts,
        List<Text> rights,
        List<Integer> keys,
        boolean shuffles,
        Optional<Text> general)
        implements Question {
    public Matching {
        lefts = List.copyOf(lefts);
        rights = List.copyOf(rights);
        keys = List.copyOf(keys);
        int size = rights.size();
        if (lefts.size() < 2 || keys.size() != lefts.size() || size < 2 || size > ChoiceQuestion.MOST_OPTIONS)
            throw new IllegalArgumentException(lefts.size() + " and " + size + " sides");
        if (keys.stream().anyMatch(key -> key < 0 || key >= size)) throw new IllegalArgumentException("keys " + keys);
    }

    /** The right sides are always mixed: in the file's order they would tell the key. */
    @Override
    public Presentation present(Random chance) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rights.size()).boxed().toList());
        Collections.shuffle(order, chance);
        return Presentation.ordered(order);
    }

    /** A letter of the shown right sides for each left, or nothing. */
    @Override
    public Answer read(List<String> values, Presentation shown) {
        if (values.size() > lefts.size()) throw new IllegalArgumentException(values.size() + " sides");
        List<Integer> chosen = new ArrayList<>();
        for (int left = 0; left < lefts.size(); left++) {
            String letter = left < values.size() ? values.get(left).strip() : "";
            chosen.add(letter.isEmpty() ? -1 : shown.order().get(Fields.place(letter, rights.size())));
        }
        return chosen.stream().allMatch(right -> right < 0) ? new Answer.Nothing() : new Answer.Matched(chosen);
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Matched matched)) return List.of();
        return matched.rights().stream()
                .map(right -> right < 0 ? "" : Fields.letter(shown.order().indexOf(right)))
                .toList();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Matched(keys));
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Matched matched) || matched.rights().size() != keys.size())
            return Optional.of(Weight.NOTHING.points());
        long right = IntStream.range(0, keys.size())
                .filter(left -> matched.rights().get(left).equals(keys.get(left)))
                .count();
        return Optional.of(Question.points(right, keys.size()));
    }
}
