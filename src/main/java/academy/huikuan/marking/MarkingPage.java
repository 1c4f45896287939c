package academy.huikuan.marking;

import academy.huikuan.quiz.EssayRank;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * The texts that wait for a trainer, or those that are marked. It tells nothing of their authors.
 * @param quizzes to choose from
 * @param quiz chosen; empty for all
 * @param marked whether those that are marked are shown
 * @param pages how many there are, at least 1
 */
public record MarkingPage(
        List<Choice> quizzes, String quiz, boolean marked, int waiting, int done, List<Row> rows, int page, int pages) implements Page {
    /** Something to choose by its id. */
    public record Choice(String id, String title) {}

    /** @param days whole, since it was handed in. @param characters of the text */
    public record Row(String address, String question, String title, EssayRank rank, long days, int characters, int timesMarked) {}

    /** This list's address with another page. */
    public String address(int other) {
        return "/marking?quiz=" + quiz + "&state=" + state() + "&page=" + other;
    }

    public String state() {
        return marked ? "marked" : "waiting";
    }

    @Override
    public String template() {
        return "marking/queue.jte";
    }
}
