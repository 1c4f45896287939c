package academy.huikuan.grading;

import academy.huikuan.web.Page;

/** An author grades the own work by the same sheet, before the others' reviews show. */
public record SelfPage(String work, String title, Sheet sheet) implements Page {
    @Override
    public String template() {
        return "grading/self.jte";
    }
}
