package academy.huikuan.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One question of an attempt as the draw gave it.
 * @param order the options by their place in the file, as they are shown
 */
record Draw(Question question, List<Integer> order) {
    Draw {
        order = List.copyOf(order);
    }

    /** The questions of an attempt. The same bank and seed always give the same questions and orders. */
    static List<Draw> of(Quiz quiz, long seed) {
        Random random = new Random(seed);
        if (quiz.blueprint().isPresent()) return of(quiz.blueprint().get(), random);
        List<GiftReader.Found> bank = new ArrayList<>(quiz.bank());
        Collections.shuffle(bank, random);
        return bank.subList(0, quiz.draw()).stream().map(found -> of(found.question(), random)).toList();
    }

    /** The content check has proved that the blueprint can be met. */
    private static List<Draw> of(Blueprint blueprint, Random random) {
        return blueprint.draw(random).orElseThrow().stream().map(question -> of(question, random)).toList();
    }

    private static Draw of(Question question, Random random) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        if (question.shuffles()) Collections.shuffle(order, random);
        return new Draw(question, order);
    }
}
