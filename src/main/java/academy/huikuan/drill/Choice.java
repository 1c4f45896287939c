package academy.huikuan.drill;

import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Chooses a card's next question. The same card, turn and bank always give the same, on every device. */
final class Choice {
    private Choice() {}

    /**
     * One that the card's last answers did not ask; where all were asked, the one that was longest ago.
     * @param ids of the questions that fit, any order
     * @param last ids of the questions asked by the card, the latest first
     * @param turn answers that the card has had
     * @return empty where nothing fits
     */
    static Optional<String> of(List<String> ids, List<String> last, String card, int turn) {
        List<String> fitting = new ArrayList<>(ids.stream().distinct().sorted().toList());
        Collections.shuffle(fitting, chance(card, turn));
        Optional<String> fresh = fitting.stream().filter(id -> !last.contains(id)).findFirst();
        return fresh.isPresent() ? fresh : fitting.stream().max(Comparator.comparingInt(last::indexOf));
    }

    /** How the question is put at that turn, with values of its own where they are drawn. */
    static Presentation shown(Question question, String card, int turn) {
        return question.present(chance(card, turn));
    }

    private static Random chance(String card, int turn) {
        return new Random(card.hashCode() * 1_000_003L + turn);
    }
}
