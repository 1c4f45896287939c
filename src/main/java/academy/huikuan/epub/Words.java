package academy.huikuan.epub;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import gg.jte.Content;

/** What the book's templates may ask: the course's texts, in Chinese like the course itself. */
public final class Words {
    Words() {}

    public String text(String key, Object... arguments) {
        return Messages.text(Language.ZH, key, arguments);
    }

    /** HTML that was made safe before. */
    public Content html(String safe) {
        return output -> output.writeContent(safe);
    }

    /** Where a section begins. */
    public String anchor(String section) {
        return Places.anchor(section);
    }

    /** A unit's file. */
    public String chapter(String unit) {
        return Places.chapter(unit);
    }
}
