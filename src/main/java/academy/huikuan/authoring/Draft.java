package academy.huikuan.authoring;

import academy.huikuan.question.Kind;
import java.util.Optional;

/**
 * What somebody is writing, right or wrong.
 * @param kind whose form it is; empty where the source itself is written, in the field `source`
 */
public record Draft(Optional<Kind> kind, Entries entries) {
    static final String SOURCE = "source";

    static Draft source(String text) {
        return new Draft(Optional.empty(), Entries.NONE.with(SOURCE, text));
    }

    /** The source that is written; empty in a form. */
    public String source() {
        return kind.isPresent() ? "" : entries.text(SOURCE);
    }

    Draft with(Entries others) {
        return new Draft(kind, others);
    }
}
