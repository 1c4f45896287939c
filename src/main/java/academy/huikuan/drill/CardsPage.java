package academy.huikuan.drill;

import academy.huikuan.web.Page;
import java.time.LocalDate;
import java.util.List;

/** A learner's own cards. */
public record CardsPage(List<Row> rows, long total, int page, int pages) implements Page {
    /**
     * A card.
     * @param state `open`, `learned` or `empty`
     * @param steps answered right in a row, 0 to 4
     * @param due when it is asked next; of an open card only
     */
    public record Row(Lesson subject, boolean talk, String state, int steps, LocalDate due, boolean now) {}

    @Override
    public String template() {
        return "drill/cards.jte";
    }
}
