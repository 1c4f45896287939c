package academy.huikuan.worksheet;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms in the authors' files.
 * @param problems all that is wrong, in the order of files and lines; where there are any, the rest is incomplete
 */
public record FormContent(Forms forms, List<Problem> problems) {
    public static FormContent read(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        Forms forms = FormReader.read(folder, problems);
        return new FormContent(forms, problems.stream().distinct().sorted().toList());
    }
}
