package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * A cohort and who belongs to it.
 * @param units titles; empty for all of the course
 * @param find what was looked for, or empty
 * @param found people who could join
 * @param withoutPassword number of members who cannot sign in yet
 */
public record CohortPage(
        String id,
        String name,
        String from,
        String to,
        List<String> units,
        Slice<PersonLine> trainers,
        Slice<PersonLine> learners,
        String find,
        List<PersonLine> found,
        long withoutPassword)
        implements Page {
    public String address() {
        return "/admin/cohorts/" + id + "?page=";
    }

    @Override
    public String template() {
        return "people/cohort.jte";
    }
}
