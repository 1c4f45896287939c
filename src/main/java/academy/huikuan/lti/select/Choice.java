package academy.huikuan.lti.select;

import academy.huikuan.web.Target;
import java.util.Locale;
import java.util.Optional;

/**
 * Something chosen for a platform's course.
 * @param title as the course shall call it, 1–200 characters
 * @param column of the platform's gradebook; none where nothing is scored or none is wanted
 */
record Choice(Target target, String title, Optional<Column> column) {
    static final int MOST_TITLE = 200;
    static final int MOST_POINTS = 1000;

    /** @param maximum points, 1–1000 */
    record Column(String label, int maximum) {
        Column {
            if (label.isEmpty() || label.length() > MOST_TITLE || maximum < 1 || maximum > MOST_POINTS)
                throw new IllegalArgumentException(label + " " + maximum);
        }
    }

    Choice {
        if (title.isEmpty() || title.length() > MOST_TITLE) throw new IllegalArgumentException(title);
        if (column.isPresent() && !target.scored()) throw new IllegalArgumentException(target.id() + " has no score");
    }

    /** Kind of the thing, by which the platform may find its column again. */
    String tag() {
        return target.kind().name().toLowerCase(Locale.ROOT);
    }
}
