package academy.huikuan.authoring;

import academy.huikuan.bank.Format;
import academy.huikuan.bank.Loss;
import academy.huikuan.platform.Problem;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;

/**
 * What goes into files for others, and what does not.
 * @param back where to go back to
 * @param address of the file
 * @param questions ids to send along; empty for a quiz
 * @param chosen the format asked for, or empty
 * @param course what the course would ask of it among its own quizzes
 */
public record ExportPage(
        String back,
        String title,
        String address,
        List<String> questions,
        int count,
        String chosen,
        Map<Format, List<Loss>> losses,
        List<Problem> course)
        implements Page {
    @Override
    public String template() {
        return "authoring/export.jte";
    }

    public List<Loss> losses(Format format) {
        return losses.getOrDefault(format, List.of());
    }
}
