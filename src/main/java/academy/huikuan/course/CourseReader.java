package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.List;

/** Reads the course from its authors' files. */
public final class CourseReader {
    private CourseReader() {}

    /** @param problems gets everything that is wrong, with file and line */
    public static Course read(SourceFolder folder, List<Problem> problems) {
        return new Course("", "", List.of());
    }
}
