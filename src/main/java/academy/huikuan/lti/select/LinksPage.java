package academy.huikuan.lti.select;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * Where the links of a cohort's courses on platforms lead.
 * @param cohorts to choose from
 * @param chosen id of the cohort; empty where there is none
 * @param kinds what links may lead to
 */
public record LinksPage(List<Cohort> cohorts, String chosen, Slice<Row> links, List<Kind> kinds) implements Page {
    public record Cohort(String id, String name) {}

    /** @param title key of its name */
    public record Kind(String title, List<Option> options) {}

    /** @param target its id */
    public record Option(String target, String title) {}

    /**
     * @param title as the platform calls it; may be empty
     * @param course title of the platform's course
     * @param target id of what it leads to
     * @param there whether that is still among what links may lead to
     */
    public record Row(String id, String title, String course, String target, boolean there) {}

    @Override
    public String template() {
        return "select/links.jte";
    }

    /** This list without the number of its page. */
    public String address() {
        return "/lti/links?cohort=" + chosen + "&page=";
    }
}
