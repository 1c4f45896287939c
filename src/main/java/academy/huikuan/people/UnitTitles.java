package academy.huikuan.people;

import java.util.List;

/** The course's units, as far as a cohort's list of them needs; the course has a bean of this kind. */
public interface UnitTitles {
    /** @param title in the course's own language */
    record UnitTitle(String id, String title) {}

    /** In the order of the course. */
    List<UnitTitle> all();
}
