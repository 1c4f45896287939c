package academy.huikuan.lti.select;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * What a trainer may choose for a platform's course.
 * @param course as the platform calls it
 * @param several whether more than one may be chosen
 * @param find words looked for; empty for all
 * @param kinds what was found
 * @param aside ticked, but not among what was found
 * @param all how many there are to choose from
 */
public record SelectPage(
        String id, String course, boolean several, String find, List<Kind> kinds, List<Row> aside, int all, Optional<Problem> problem)
        implements Page {
    /** @param title key of its name */
    public record Kind(String title, List<Row> rows) {}

    /**
     * @param target its id
     * @param name of the target
     * @param title as the course shall call it
     * @param columned whether there may be a column in the gradebook
     * @param column whether one is wanted
     */
    public record Row(
            String target, String name, boolean ticked, String title, boolean columned, boolean column, String label, String points) {}

    /** @param key of the message; @param about the thing that it is about, or empty */
    public record Problem(String key, String about) {}

    @Override
    public String template() {
        return "select/select.jte";
    }

    public String address() {
        return "/lti/select/" + id;
    }
}
