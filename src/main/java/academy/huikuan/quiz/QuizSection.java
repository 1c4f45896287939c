package academy.huikuan.quiz;

import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a quiz: which questions of the bank it takes, and how many.
 * @param title empty for none
 * @param kinds of which questions are drawn; empty for all that are quick to answer and mark themselves: no essays, no talks
 * @param topics of which the question has one; empty for all
 * @param skills of which the question has one; empty for all
 * @param fixed ids of the questions where they are not drawn; then `kinds`, `topics` and `skills` are empty
 * @param draw how many questions an attempt gets
 * @param points what each question counts beside those of other sections, 1–10
 * @param shuffle whether they come mixed; else in the order of the bank, or of `fixed`
 */
public record QuizSection(
        String title, Set<Kind> kinds, Set<String> topics, Set<String> skills, List<String> fixed, int draw, int points, boolean shuffle) {
    /** Kinds that only come where a section names them. */
    private static final Set<Kind> NAMED_ONLY = EnumSet.of(Kind.ESSAY, Kind.TALK, Kind.DESCRIPTION);

    static final int MOST_POINTS = 10;

    public QuizSection {
        kinds = Set.copyOf(kinds);
        topics = Set.copyOf(topics);
        skills = Set.copyOf(skills);
        fixed = List.copyOf(fixed);
        if (draw < 1 || points < 1 || points > MOST_POINTS) throw new IllegalArgumentException("section " + title);
        if (!fixed.isEmpty() && fixed.size() != draw) throw new IllegalArgumentException(draw + " of " + fixed);
    }

    /** So many questions of the whole bank. */
    static QuizSection plain(int draw) {
        return new QuizSection("", Set.of(), Set.of(), Set.of(), List.of(), draw, 1, true);
    }

    /** Whether a draw that names no kinds takes the question: neither essays nor talks, which take long, nor texts that ask nothing. */
    static boolean drawn(Question question) {
        return !NAMED_ONLY.contains(Kind.of(question));
    }

    boolean fits(Question question) {
        if (!fixed.isEmpty()) return fixed.contains(question.label().id());
        return (kinds.isEmpty() ? drawn(question) : kinds.contains(Kind.of(question)))
                && (topics.isEmpty() || question.label().topics().stream().anyMatch(topics::contains))
                && (skills.isEmpty() || question.label().skills().stream().anyMatch(skills::contains));
    }

    /** Whether it asks for something that a person has to mark, whatever is drawn. */
    boolean written() {
        return kinds.equals(Set.of(Kind.ESSAY));
    }

    static String kindIds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.DESCRIPTION)
                .map(Kind::id)
                .collect(Collectors.joining(", "));
    }
}
