package academy.huikuan.grading;

import academy.huikuan.web.Page;

/** An own review that was handed in, to read again. */
public record ReviewedPage(String code, String title, Sheet sheet) implements Page {
    @Override
    public String template() {
        return "grading/reviewed.jte";
    }
}
