package academy.huikuan.people;

import java.util.List;

/** What else there is of a cohort for those who train it; a feature that has something has a bean of this kind. */
public interface ClassLinks {
    /**
     * @param title key of the messages
     * @param icon name of a Tabler outline icon
     */
    record Link(String title, String icon, String address) {}

    List<Link> of(CohortId cohort);
}
