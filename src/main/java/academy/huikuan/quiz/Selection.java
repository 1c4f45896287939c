package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first questions of each shuffled bank, and swaps within a bank until every skill has its number. */
final class Selection {
    /** A question that goes out for another of the same bank. */
    private record Swap(int hand, int out, int in, int gain) {}

    private final List<List<Question>> chosen = new ArrayList<>();
    private final List<List<Question>> left = new ArrayList<>();
    private final Map<String, Integer> least;
    private final Map<String, Integer> have = new HashMap<>();

    Selection(List<Blueprint.Hand> hands, Map<String, Integer> least) {
        this.least = least;
        for (Blueprint.Hand hand : hands) {
            chosen.add(new ArrayList<>(hand.bank().subList(0, hand.count())));
            left.add(new ArrayList<>(hand.bank().subList(hand.count(), hand.bank().size())));
        }
        chosen.forEach(hand -> hand.forEach(question -> count(question, 1)));
    }

    private void count(Question question, int by) {
        question.label().skills().forEach(skill -> have.merge(skill, by, Integer::sum));
    }

    private int lacking() {
        return least.entrySet().stream().mapToInt(wanted -> Math.max(0, wanted.getValue() - have.getOrDefault(wanted.getKey(), 0))).sum();
    }

    /** @return empty where no single swap helps any more */
    Optional<List<Question>> repaired() {
        while (lacking() > 0) {
            Optional<Swap> best = best();
            if (best.isEmpty()) return Optional.empty();
            make(best.get());
        }
        return Optional.of(chosen.stream().flatMap(List::stream).toList());
    }

    private Optional<Swap> best() {
        Optional<Swap> best = Optional.empty();
        for (int hand = 0; hand < chosen.size(); hand++)
            for (int out = 0; out < chosen.get(hand).size(); out++)
                for (int in = 0; in < left.get(hand).size(); in++) {
                    Swap swap = new Swap(hand, out, in, gain(chosen.get(hand).get(out), left.get(hand).get(in)));
                    if (swap.gain() > best.map(Swap::gain).orElse(0)) best = Optional.of(swap);
                }
        return best;
    }

    private int gain(Question out, Question in) {
        int before = lacking();
        count(out, -1);
        count(in, 1);
        int after = lacking();
        count(in, -1);
        count(out, 1);
        return before - after;
    }

    private void make(Swap swap) {
        Question out = chosen.get(swap.hand()).get(swap.out());
        Question in = left.get(swap.hand()).get(swap.in());
        chosen.get(swap.hand()).set(swap.out(), in);
        left.get(swap.hand()).set(swap.in(), out);
        count(out, -1);
        count(in, 1);
    }
}
