package academy.huikuan.worksheet;

import java.util.List;
import java.util.Optional;

/** How a letter is set. */
public final class Letter {
    /** How a paragraph stands: heading, address without indent, text, right-aligned line, item of a list. */
    public enum Style {
        HEADING,
        PLAIN,
        TEXT,
        RIGHT,
        ITEM
    }

    /** One part, printed where its condition holds. */
    public sealed interface Part permits Sentence, Rows, Signs, Cut {
        Optional<Condition> when();
    }

    record Sentence(Style style, Phrase phrase, Optional<Condition> when) implements Part {}

    /** A table of the form, its empty rows left out. */
    record Rows(String table, Optional<Condition> when) implements Part {}

    /** Places to sign and seal, side by side. */
    record Signs(List<Sign> signs, Optional<Condition> when) implements Part {}

    record Sign(Phrase title, List<Phrase> lines) {}

    /** Where the paper is cut: what follows goes back to the sender. */
    record Cut(Phrase phrase, Optional<Condition> when) implements Part {}

    private Letter() {}
}
