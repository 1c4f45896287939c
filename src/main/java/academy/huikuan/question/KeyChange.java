package academy.huikuan.question;

import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.score.Score;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether an answer that was given to one version of a question can be read against another version's key. Key, weights, tolerance, units,
 * feedback and accepted words may differ, and options may stand in another order; what the learner could choose or fill in may not.
 */
public sealed interface KeyChange {
    /** What differs so that the answer cannot be read. */
    enum Reason {
        KIND,
        OPTIONS,
        PAIRS,
        ITEMS,
        GAPS,
        VALUES,
        TALK,
        /** It is marked by a person, so that there is no key. */
        PERSON;

        /** As at the end of its message's key. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** It cannot be read. */
    record Different(Reason reason) implements KeyChange {}

    /**
     * It can be read.
     * @param reworded whether the words of the question itself differ too, so that somebody should look before they use the new key
     */
    record Readable(Question today, boolean reworded, Places places) implements KeyChange {
        /**
         * What an answer to the former version is worth by the other version's key.
         * @param shown how the former version was put
         * @return empty if the key has no mark for it, as a formula without a value
         */
        public Optional<Score> mark(Answer given, Presentation shown) {
            try {
                return today.mark(places.moved(given), shown);
            } catch (IllegalArgumentException noValue) {
                return Optional.empty();
            }
        }
    }

    /** @param asked the version that was answered. @param today the version whose key shall count */
    static KeyChange between(Question asked, Question today) {
        if (Kind.of(asked) != Kind.of(today)) return new Different(Reason.KIND);
        boolean reworded = !Places.same(asked.prompt(), today.prompt());
        if (asked instanceof ChoiceQuestion before && today instanceof ChoiceQuestion after)
            return readable(Places.ofOptions(before.options(), after.options()).map(Places::options), today, reworded, Reason.OPTIONS);
        if (asked instanceof Matching before && today instanceof Matching after)
            return readable(pairs(before, after), today, reworded, Reason.PAIRS);
        if (asked instanceof Ordering before && today instanceof Ordering after)
            return readable(Places.of(before.items(), after.items()).map(Places::items), today, reworded, Reason.ITEMS);
        if (asked instanceof Gaps before && today instanceof Gaps after)
            return readable(gaps(before, after), today, reworded(before, after), Reason.GAPS);
        if (asked instanceof Computed before && today instanceof Computed after && !names(before).equals(names(after)))
            return new Different(Reason.VALUES);
        if (asked instanceof TalkItem before && today instanceof TalkItem after)
            return sameTalk(before.dialogue(), after.dialogue())
                    ? new Readable(today, reworded || reworded(before.dialogue(), after.dialogue()), Places.STAY)
                    : new Different(Reason.TALK);
        if (!today.marksItself()) return new Different(Reason.PERSON);
        return new Readable(today, reworded, Places.STAY);
    }

    private static KeyChange readable(Optional<Places> places, Question today, boolean reworded, Reason otherwise) {
        return places.<KeyChange>map(found -> new Readable(today, reworded, found)).orElse(new Different(otherwise));
    }

    private static Optional<Places> pairs(Matching before, Matching after) {
        return Places.of(before.lefts(), after.lefts())
                .flatMap(lefts -> Places.of(before.rights(), after.rights()).map(rights -> Places.pairs(lefts, rights)));
    }

    private static Optional<Places> gaps(Gaps before, Gaps after) {
        List<Gaps.Gap> asked = before.gaps();
        List<Gaps.Gap> now = after.gaps();
        if (asked.size() != now.size()) return Optional.empty();
        List<Optional<List<Integer>>> found = IntStream.range(0, asked.size()).mapToObj(gap -> gap(asked.get(gap), now.get(gap))).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(Places.gaps(found.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    /** Where a gap's options went; none for a gap that is written into. */
    private static Optional<List<Integer>> gap(Gaps.Gap asked, Gaps.Gap now) {
        if (asked.getClass() != now.getClass()) return Optional.empty();
        return asked instanceof Gaps.ChoiceGap before && now instanceof Gaps.ChoiceGap after
                ? Places.ofOptions(before.options(), after.options())
                : Optional.of(List.of());
    }

    private static boolean reworded(Gaps before, Gaps after) {
        List<Text> asked = passages(before);
        List<Text> now = passages(after);
        return asked.size() != now.size() || IntStream.range(0, asked.size()).anyMatch(i -> !Places.same(asked.get(i), now.get(i)));
    }

    private static List<Text> passages(Gaps question) {
        return question.pieces().stream()
                .filter(Gaps.Passage.class::isInstance)
                .map(piece -> ((Gaps.Passage) piece).text())
                .toList();
    }

    private static HashSet<String> names(Computed question) {
        return new HashSet<>(question.variables().stream().map(Computed.Variable::name).toList());
    }

    /** Whether a path through one means the same lines in the other. */
    private static boolean sameTalk(Dialogue before, Dialogue after) {
        return before.start().equals(after.start())
                && before.nodes().keySet().equals(after.nodes().keySet())
                && before.endings().keySet().equals(after.endings().keySet())
                && before.nodes().values().stream().allMatch(node -> lines(before, node.id()).equals(lines(after, node.id())));
    }

    private static List<String> lines(Dialogue dialogue, String node) {
        return dialogue.nodes().get(node).choices().stream().map(choice -> choice.to() + " " + choice.say()).toList();
    }

    private static boolean reworded(Dialogue before, Dialogue after) {
        return before.nodes().values().stream().anyMatch(node -> !node.says().equals(after.nodes().get(node.id()).says()));
    }
}
