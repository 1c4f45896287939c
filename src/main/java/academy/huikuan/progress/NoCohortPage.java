package academy.huikuan.progress;

import academy.huikuan.web.Page;

/** A learner's first page before the learner is in any cohort. */
public record NoCohortPage(String name) implements Page {
    @Override
    public String template() {
        return "progress/no-cohort.jte";
    }
}
