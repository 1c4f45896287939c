package academy.huikuan.people;

import java.util.List;
import java.util.Optional;

/** The course's units by name, told by whoever holds the course. */
public interface UnitTitles {
    /** A unit's id and title. */
    record UnitTitle(String id, String title) {}

    /** All units, in the course's order. */
    List<UnitTitle> all();

    /** The title of the first section that teaches a topic; empty where none does. @param topic its full name, `unit/tag` */
    Optional<String> topic(String topic);
}
