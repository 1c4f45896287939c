package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One question of an attempt as the draw gave it.
 * @param shown how it is put to the learner
 * @param points what it counts beside the others
 * @param section title of its section; empty for none
 */
record Draw(Question question, Presentation shown, int points, String section) {
    /** The questions of an attempt. The same bank and seed always give the same questions and orders. */
    static List<Draw> of(Quiz quiz, long seed) {
        Random random = new Random(seed);
        if (quiz.blueprint().isPresent()) return of(quiz.blueprint().get(), random);
        List<Question> bank = quiz.bank().stream().map(Entry::question).toList();
        List<List<Question>> drawn = SectionDraw.of(quiz.sections(), bank, random).orElseThrow();
        List<Draw> draws = new ArrayList<>();
        for (int number = 0; number < drawn.size(); number++) {
            QuizSection section = quiz.sections().get(number);
            drawn.get(number).forEach(question ->
                    draws.add(new Draw(question, question.present(random), section.points(), section.title())));
        }
        return draws;
    }

    /** The content check has proved that the blueprint can be met. */
    private static List<Draw> of(Blueprint blueprint, Random random) {
        return blueprint.draw(random).orElseThrow().stream()
                .map(question -> new Draw(question, question.present(random), 1, ""))
                .toList();
    }
}
