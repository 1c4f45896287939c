package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Where an author says which criteria are in doubt.
 * @param work id
 * @param wrong whether something has to be mended before it can be sent
 */
public record AppealFormPage(String work, String title, Instant until, List<Item> items, boolean wrong) implements Page {
    /**
     * A criterion.
     * @param value of 4, such as 2.5
     * @param chosen whether it is in doubt
     * @param fault key of what is wrong with the reason; empty for nothing
     */
    public record Item(int number, String id, String title, String value, boolean chosen, String reason, String fault) {}

    @Override
    public String template() {
        return "grading/appeal-form.jte";
    }
}
