package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.util.List;

/** How each figure is worked out, and whose definition that is; the parts are named so that pages can point to them. */
public record DefinitionsPage() implements Page {
    /** Keys of the messages `statistics.define-<id>` with `-name` and `-source`, in the order of the page. */
    public static final List<String> PARTS = List.of(
            "sample", "facility", "deviation", "correlation", "upper-lower", "efficiency", "guess", "intended", "effective", "choices",
            "mean", "skewness", "alpha", "error", "intervals", "flags", "missing");

    @Override
    public String template() {
        return "quiz/definitions.jte";
    }
}
