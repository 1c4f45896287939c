package academy.huikuan.worksheet;

import academy.huikuan.web.Page;

/**
 * One form: what it is for, and how it looks when it is filled in.
 * @param lesson whether the viewer may open the section that teaches it
 * @param fills whether the viewer may fill it in
 * @param key the id that a new sheet gets, so that pressing twice makes one
 */
public record FormPage(Form form, Printed example, boolean lesson, boolean fills, String key) implements Page {
    @Override
    public String template() {
        return "worksheet/form.jte";
    }
}
