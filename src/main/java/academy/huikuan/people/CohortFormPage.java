package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Describes a cohort; without id a new one.
 * @param units of the course, to tick
 */
public record CohortFormPage(Optional<String> id, CohortForm form, Faults faults, List<UnitTitles.UnitTitle> units) implements Page {
    @Override
    public String template() {
        return "people/cohort-form.jte";
    }
}
