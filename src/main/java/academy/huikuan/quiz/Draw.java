package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.question.Description;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One question of an attempt as the draw gave it.
 * @param shown how it is put to the learner
 */
record Draw(Question question, Presentation shown) {
    /** Whether a draw may take it: it asks something, and nobody has to be waited for. */
    static boolean fits(Question question) {
        return question.marksItself() && !(question instanceof Description);
    }

    /** The questions of an attempt. The same bank and seed always give the same questions and orders. */
    static List<Draw> of(Quiz quiz, long seed) {
        Random random = new Random(seed);
        if (quiz.blueprint().isPresent()) return of(quiz.blueprint().get(), random);
        List<Entry> bank = new ArrayList<>(quiz.drawable());
        Collections.shuffle(bank, random);
        return bank.subList(0, quiz.draw()).stream().map(found -> of(found.question(), random)).toList();
    }

    /** The content check has proved that the blueprint can be met. */
    private static List<Draw> of(Blueprint blueprint, Random random) {
        return blueprint.draw(random).orElseThrow().stream().map(question -> of(question, random)).toList();
    }

    private static Draw of(Question question, Random random) {
        return new Draw(question, question.present(random));
    }
}
