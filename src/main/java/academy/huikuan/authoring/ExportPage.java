package academy.huikuan.authoring;

import academy.huikuan.bank.Format;
import academy.huikuan.bank.Loss;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Refusal;
import academy.huikuan.quiz.QuizText;
import academy.huikuan.web.Page;
import jakarta.ws.rs.core.Response;
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
    static ExportPage of(String back, Export export, String address, List<String> questions, String chosen, Material material) {
        List<Problem> course = QuizText.asCourse("quizzes/" + export.name(), export.yaml(), export.bank(), material.folder());
        return new ExportPage(back, export.name(), address, questions, export.bank().size(), chosen, export.losses(), course);
    }

    static Response file(Export export, String format) {
        Export.File file = export.file(format).orElseThrow(Refusal.NotFound::new);
        return Response.ok(file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @Override
    public String template() {
        return "authoring/export.jte";
    }

    public List<Loss> losses(Format format) {
        return losses.getOrDefault(format, List.of());
    }
}
