package academy.huikuan.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Options are shown, and one or several of them are to be chosen. */
public sealed interface ChoiceQuestion extends Question permits SingleChoice, MultipleChoice, Judgement, TrueFalse {
    /** Letters name the options. */
    int MOST_OPTIONS = 26;

    /** In the order of the file. */
    List<Option> options();

    /** Whether each attempt gets the options in an order of its own. */
    default boolean shuffles() {
        return true;
    }

    /** Whether more than one option may be chosen. */
    default boolean several() {
        return false;
    }

    @Override
    default Presentation present(Random chance) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, options().size()).boxed().toList());
        if (shuffles()) Collections.shuffle(order, chance);
        return Presentation.ordered(order);
    }

    /** Letters of the shown options; `a` is the first. */
    @Override
    default Answer read(List<String> values, Presentation shown) {
        List<String> given = values.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (given.size() > 1 && !several()) throw new IllegalArgumentException("several of one");
        List<Integer> order = shown.order();
        return Answer.chosen(given.stream().map(letter -> order.get(Fields.place(letter, order.size()))).toList());
    }

    @Override
    default Optional<Answer> rightAnswer(Presentation shown) {
        List<Option> options = options();
        if (!several()) {
            Option best = options.stream().max(Comparator.comparing(Option::weight)).orElseThrow();
            return Optional.of(Answer.chosen(List.of(options.indexOf(best))));
        }
        return Optional.of(Answer.chosen(IntStream.range(0, options.size())
                .filter(option -> options.get(option).right())
                .boxed()
                .toList()));
    }

    @Override
    default List<String> fields(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Chosen chosen)) return List.of();
        return IntStream.range(0, shown.order().size())
                .filter(place -> chosen.options().contains(shown.order().get(place)))
                .mapToObj(Fields::letter)
                .toList();
    }
}
