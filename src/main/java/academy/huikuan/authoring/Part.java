package academy.huikuan.authoring;

import java.util.List;

/** A part of a form: a field, or a table of fields. Its label is the message `authoring.field-<id>`. */
public sealed interface Part {
    String id();

    /** How a field is filled in. */
    enum Type {
        LINE,
        NUMBER,
        TEXT,
        SELECT,
        CHECK,
        CHECKS,
        MOMENT
    }

    /**
     * A field.
     * @param most characters
     * @param needed whether it cannot stay empty
     */
    record Field(String id, Type type, int most, boolean needed) implements Part {
        Field(String id, Type type) {
            this(id, type, type == Type.TEXT ? LONG : SHORT, false);
        }

        Field asNeeded() {
            return new Field(id, type, most, true);
        }

        /** Whether it needs a line of its own. */
        public boolean wide() {
            return type == Type.TEXT || type == Type.CHECKS;
        }
    }

    /**
     * Rows of the same fields.
     * @param least rows that are always shown
     * @param most rows that can be
     * @param ordered whether the rows' order means something, so that they can be moved
     */
    record Table(String id, List<Field> columns, int least, int most, boolean ordered) implements Part {
        Table(String id, int least, int most, Field... columns) {
            this(id, List.of(columns), least, most, false);
        }
    }

    /** Characters of a line, and of a text. */
    int SHORT = 300;

    int LONG = 8_000;
}
