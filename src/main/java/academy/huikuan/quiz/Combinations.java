package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighs every choice of questions by what it brings to the skills, bank by bank. Choices that bring the same count as one, and none
 * that cannot reach the numbers any more is followed, so that few remain.
 */
final class Combinations {
    /** A choice as a chain, the last question first. */
    private record Chain(Optional<Chain> before, Question question) {
        List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            for (Optional<Chain> at = Optional.of(this); at.isPresent(); at = at.get().before()) questions.add(at.get().question());
            return questions;
        }
    }

    private final List<Blueprint.Hand> hands;
    private final List<String> skills;
    private final List<Integer> least;

    Combinations(List<Blueprint.Hand> hands, Map<String, Integer> least) {
        this.hands = hands;
        this.skills = List.copyOf(least.keySet());
        this.least = List.copyOf(least.values());
    }

    /** A choice that meets all numbers; empty if there is none. */
    Optional<List<Question>> any() {
        Map<List<Integer>, List<Question>> reached = new LinkedHashMap<>();
        reached.put(skills.stream().map(skill -> 0).toList(), List.of());
        for (int hand = 0; hand < hands.size(); hand++) reached = with(reached, hand);
        return Optional.ofNullable(reached.get(least));
    }

    private Map<List<Integer>, List<Question>> with(Map<List<Integer>, List<Question>> reached, int hand) {
        Map<List<Integer>, List<Question>> further = new LinkedHashMap<>();
        List<Integer> later = most(hand + 1);
        int laterTogether = mostTogether(hand + 1);
        Map<List<Integer>, Chain> choices = choices(hands.get(hand));
        reached.forEach((before, questions) -> choices.forEach((brings, chain) -> {
            List<Integer> sum = sum(before, brings);
            if (further.containsKey(sum) || !canReach(sum, later, laterTogether)) return;
            List<Question> all = new ArrayList<>(questions);
            all.addAll(chain.questions());
            further.put(sum, all);
        }));
        return further;
    }

    /** What a bank can bring, each with one choice that brings it; none that another outdoes. */
    private Map<List<Integer>, Chain> choices(Blueprint.Hand hand) {
        List<Map<List<Integer>, Optional<Chain>>> taken = new ArrayList<>();
        for (int count = 0; count <= hand.count(); count++) taken.add(new LinkedHashMap<>());
        taken.get(0).put(skills.stream().map(skill -> 0).toList(), Optional.empty());
        for (Question question : hand.bank()) {
            List<Integer> own = skills.stream().map(skill -> question.label().skills().contains(skill) ? 1 : 0).toList();
            for (int count = hand.count(); count > 0; count--)
                for (var before : taken.get(count - 1).entrySet())
                    taken.get(count).putIfAbsent(sum(before.getKey(), own), Optional.of(new Chain(before.getValue(), question)));
        }
        Map<List<Integer>, Chain> choices = new LinkedHashMap<>();
        taken.get(hand.count()).forEach((brings, chain) -> {
            if (taken.get(hand.count()).keySet().stream().noneMatch(other -> !other.equals(brings) && atLeast(other, brings)))
                choices.put(brings, chain.orElseThrow());
        });
        return choices;
    }

    /** The most that the banks from this one on can bring to each skill. */
    private List<Integer> most(int from) {
        return skills.stream()
                .map(skill -> hands.subList(from, hands.size()).stream()
                        .mapToInt(hand -> (int) Math.min(
                                hand.count(),
                                hand.bank().stream().filter(question -> question.label().skills().contains(skill)).count()))
                        .sum())
                .toList();
    }

    /** The most that the banks from this one on can bring to all skills together. */
    private int mostTogether(int from) {
        return hands.subList(from, hands.size()).stream()
                .mapToInt(hand -> hand.bank().stream()
                        .map(question -> (int) skills.stream().filter(question.label().skills()::contains).count())
                        .sorted(Comparator.reverseOrder())
                        .limit(hand.count())
                        .mapToInt(Integer::intValue)
                        .sum())
                .sum();
    }

    /** Beyond the number that is wanted nothing is counted. */
    private List<Integer> sum(List<Integer> one, List<Integer> other) {
        List<Integer> sum = new ArrayList<>();
        for (int skill = 0; skill < skills.size(); skill++) sum.add(Math.min(least.get(skill), one.get(skill) + other.get(skill)));
        return List.copyOf(sum);
    }

    private boolean canReach(List<Integer> sum, List<Integer> later, int laterTogether) {
        int lacking = 0;
        for (int skill = 0; skill < skills.size(); skill++) {
            if (sum.get(skill) + later.get(skill) < least.get(skill)) return false;
            lacking += least.get(skill) - sum.get(skill);
        }
        return lacking <= laterTogether;
    }

    private static boolean atLeast(List<Integer> one, List<Integer> other) {
        for (int skill = 0; skill < one.size(); skill++) if (one.get(skill) < other.get(skill)) return false;
        return true;
    }
}
