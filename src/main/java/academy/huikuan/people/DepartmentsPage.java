package academy.huikuan.people;

import academy.huikuan.web.Page;

/**
 * Departments, to be renamed.
 * @param renamed the one whose new name was not taken, or empty
 */
public record DepartmentsPage(Slice<DepartmentLine> departments, String renamed, String name, Faults faults) implements Page {
    @Override
    public String template() {
        return "people/departments.jte";
    }
}
