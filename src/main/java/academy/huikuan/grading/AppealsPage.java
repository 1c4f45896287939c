package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;

/** The appeals of a trainer's cohorts, open ones first. */
public record AppealsPage(List<AppealView> appeals) implements Page {
    public int open() {
        return (int) appeals.stream().filter(AppealView::open).count();
    }

    @Override
    public String template() {
        return "grading/appeals.jte";
    }
}
