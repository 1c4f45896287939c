package academy.huikuan.marking;

import academy.huikuan.quiz.EssayRank;
import academy.huikuan.quiz.MarkNote;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text to mark beside its rubric. Neither the author nor anything from which to tell the author is in it.
 * @param task safe HTML
 * @param notes of the question's author, safe HTML
 * @param model an answer that is good, safe HTML
 * @param days whole, since it was handed in
 * @param waiting texts that wait, this one among them
 * @param rubric its title; empty where the text gets points
 * @param lost id of the rubric that the question names and the course does not have any more, so that the text gets points
 * @param redLine id of the chosen one, or empty
 * @param seen how many times it has been marked
 * @param history what it was given before, the earliest first
 * @param stale whether somebody else has marked it meanwhile
 */
public record EssayPage(
        String id,
        String title,
        String question,
        String task,
        String text,
        int characters,
        Optional<String> notes,
        Optional<String> model,
        EssayRank rank,
        long days,
        int waiting,
        Optional<String> rubric,
        Optional<String> lost,
        List<String> levelNames,
        List<Item> items,
        List<RedLine> redLines,
        String redLine,
        String percent,
        String comment,
        int seen,
        List<MarkNote> history,
        List<Fault> faults,
        boolean stale)
        implements Page {
    /** A criterion. @param number from 1. @param level chosen; −1 for none */
    public record Item(
            int number, String id, String title, List<String> levels, List<String> examples, boolean redLine, int level) {}

    /** What lacks. @param message key. @param anchor id of its place. @param about what the message names */
    public record Fault(String message, String anchor, String about) {}

    static List<Item> items(Optional<Rubric> rubric, EssayForm form) {
        return rubric.map(one -> IntStream.range(0, one.criteria().size())
                        .mapToObj(i -> item(i + 1, one.criteria().get(i), form))
                        .toList())
                .orElse(List.of());
    }

    private static Item item(int number, Criterion criterion, EssayForm form) {
        return new Item(
                number,
                criterion.id(),
                criterion.title(),
                criterion.levels(),
                criterion.examples(),
                criterion.redLine(),
                form.levels().given().getOrDefault(criterion.id(), -1));
    }

    @Override
    public String template() {
        return "marking/essay.jte";
    }
}
