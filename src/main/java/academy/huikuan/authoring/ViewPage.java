package academy.huikuan.authoring;

import academy.huikuan.quiz.KeyView;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;

/** A question of another author's. */
public record ViewPage(
        String id,
        String name,
        String kind,
        String owner,
        State state,
        int version,
        Instant changedAt,
        String source,
        KeyView key,
        List<String> usedIn)
        implements Page {
    @Override
    public String template() {
        return "authoring/view.jte";
    }
}
