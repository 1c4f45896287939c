package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import academy.huikuan.platform.Problem;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Where a file of questions is uploaded, with what was wrong with the last one.
 * @param fault why it could not be taken
 * @param found names of the questions that could be read although others could not
 */
public record UploadPage(Optional<Fault> fault, List<Problem> problems, List<String> found) implements Page {
    static final UploadPage BLANK = new UploadPage(Optional.empty(), List.of(), List.of());

    @Override
    public String template() {
        return "authoring/upload.jte";
    }
}
