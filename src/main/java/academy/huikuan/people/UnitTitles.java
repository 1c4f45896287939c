package academy.huikuan.people;

import java.util.List;

/** The course's units by name, told by whoever holds the course. */
public interface UnitTitles {
    /** A unit's id and title. */
    record UnitTitle(String id, String title) {}

    /** All units, in the course's order. */
    List<UnitTitle> all();
}
