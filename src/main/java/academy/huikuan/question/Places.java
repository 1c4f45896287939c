package academy.huikuan.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Where the parts of a question's version stand in another version, and what becomes of an answer that names them by their places. */
record Places(UnaryOperator<Answer> move) {
    /** Nothing has moved. */
    static final Places STAY = new Places(answer -> answer);

    Answer moved(Answer given) {
        return move.apply(given);
    }

    /** For each of the former texts its place among the others. Texts that stand several times must have kept their places. */
    static Optional<List<Integer>> of(List<Text> former, List<Text> now) {
        if (former.size() != now.size()) return Optional.empty();
        List<String> before = former.stream().map(Places::folded).toList();
        List<String> after = now.stream().map(Places::folded).toList();
        List<Integer> stay = IntStream.range(0, before.size()).boxed().toList();
        if (before.equals(after)) return Optional.of(stay);
        if (new HashSet<>(before).size() < before.size() || !new HashSet<>(before).equals(new HashSet<>(after))) return Optional.empty();
        return Optional.of(before.stream().map(after::indexOf).toList());
    }

    static Optional<List<Integer>> ofOptions(List<Option> former, List<Option> now) {
        return of(former.stream().map(Option::text).toList(), now.stream().map(Option::text).toList());
    }

    static boolean same(Text one, Text other) {
        return folded(one).equals(folded(other));
    }

    /** As it is shown; how the lines were broken in the file does not count. */
    private static String folded(Text text) {
        return text.html().replaceAll("\\s+", " ").strip();
    }

    static Places options(List<Integer> places) {
        return new Places(given -> given instanceof Answer.Chosen chosen && chosen.options().last() < places.size()
                ? Answer.chosen(chosen.options().stream().map(places::get).toList())
                : given);
    }

    static Places items(List<Integer> places) {
        return new Places(given -> given instanceof Answer.Ordered ordered && ordered.items().size() == places.size()
                ? new Answer.Ordered(ordered.items().stream().map(places::get).toList())
                : given);
    }

    static Places pairs(List<Integer> lefts, List<Integer> rights) {
        return new Places(given -> {
            if (!(given instanceof Answer.Matched matched) || matched.rights().size() != lefts.size()) return given;
            Map<Integer, Integer> chosen = new HashMap<>();
            for (int left = 0; left < lefts.size(); left++) {
                int right = matched.rights().get(left);
                chosen.put(lefts.get(left), right < 0 ? right : rights.get(right));
            }
            return new Answer.Matched(IntStream.range(0, lefts.size()).mapToObj(chosen::get).toList());
        });
    }

    /** @param gaps for each gap where its options went; empty for a gap that is written into */
    static Places gaps(List<List<Integer>> gaps) {
        return new Places(given -> {
            if (!(given instanceof Answer.Filled filled) || filled.gaps().size() != gaps.size()) return given;
            List<String> moved = new ArrayList<>(filled.gaps());
            for (int gap = 0; gap < gaps.size(); gap++)
                if (!gaps.get(gap).isEmpty() && !moved.get(gap).isEmpty())
                    moved.set(gap, String.valueOf(gaps.get(gap).get(Integer.parseInt(moved.get(gap)))));
            return new Answer.Filled(moved);
        });
    }
}
