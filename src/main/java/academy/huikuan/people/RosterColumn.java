package academy.huikuan.people;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster. A file may name them in any language of the interface, or by their id. */
public enum RosterColumn {
    NUMBER,
    NAME,
    DEPARTMENT,
    ROLE,
    COHORT,
    EMAIL;

    /** The key of the column's title. */
    public String title() {
        return "people.column-" + id();
    }

    boolean required() {
        return this == NUMBER || this == NAME || this == DEPARTMENT;
    }

    static Optional<RosterColumn> titled(String title) {
        return Arrays.stream(values()).filter(column -> column.answersTo(title)).findFirst();
    }

    private boolean answersTo(String title) {
        return title.equalsIgnoreCase(id())
                || Arrays.stream(Language.values()).anyMatch(language -> title.equalsIgnoreCase(Messages.text(language, title())));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
