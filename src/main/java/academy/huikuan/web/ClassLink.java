package academy.huikuan.web;

import java.util.List;

/**
 * A page about a class that stands on the trainer's class page.
 * @param title key of the messages
 * @param icon name of a Tabler outline icon
 */
public record ClassLink(String title, String icon, String address) {
    /** Features above the class page have a bean of this kind. */
    public interface Source {
        /** What there is to see about that cohort; none where there is nothing. */
        List<ClassLink> links(String cohort);
    }
}
