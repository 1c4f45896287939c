package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.Optional;

/** An own review that was handed in, to read again. @param answer what the one who handed the work in says to it */
public record ReviewedPage(Optional<String> answer, String code, String title, Sheet sheet) implements Page {
    @Override
    public String template() {
        return "grading/reviewed.jte";
    }
}
