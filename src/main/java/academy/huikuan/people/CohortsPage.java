package academy.huikuan.people;

import academy.huikuan.web.Page;

/** All cohorts. */
public record CohortsPage(Slice<CohortLine> cohorts) implements Page {
    @Override
    public String template() {
        return "people/cohorts.jte";
    }
}
