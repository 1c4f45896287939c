package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A quiz for those who train it: its rules, and a look at it from inside.
 * @param set whether a trainer has put it together
 * @param last the preview begun last, if it is still kept
 * @param classes the viewer's cohorts that learn it
 */
public record PreviewPage(
        String quiz, String title, String unit, boolean set, boolean overall, RulesView rules, Optional<Last> last, List<Class> classes)
        implements Page {
    /** @param percent of one that is finished */
    public record Last(String attempt, boolean finished, Optional<Integer> percent) {}

    public record Class(String id, String name) {}

    @Override
    public String template() {
        return "quiz/preview.jte";
    }
}
