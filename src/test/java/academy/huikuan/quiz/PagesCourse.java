package academy.huikuan.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** The course with quizzes that are taken in every way: all on one page, forward only, with a password, with a delay, once. */
final class PagesCourse {
    private static final String END = "minutes: 20\npass: 80\nfeedback: finished\n";

    /** Settings by unit, after `id`, `title` and `unit`. The first quiz begins with a single choice and a number. */
    private static final Map<String, String> QUIZZES = Map.of(
            "mindset", "layout: all\nattempts: 0\nsections:\n  - questions: [mindset-01, mindset-02, mindset-03]\n  - {title: 再答两题, draw: 2, kinds: [single]}\n",
            "stages", "navigation: sequential\nattempts: 0\ndraw: 3\n",
            "diagnosis", "password: 闭环\nattempts: 0\ndraw: 3\n",
            "preparation", "delay: 60\nattempts: 0\ndraw: 3\n",
            "persuasion", "attempts: 1\ndraw: 3\ncounts: last\nreview:\n  closed: [answers, marks]\n",
            "five-powers", "layout: 2\nattempts: 0\ndraw: 5\n");

    private PagesCourse() {}

    /** Writes it. @return the folder to be told to a product */
    static Path written(Path folder) {
        try {
            for (String part : new String[] {"content", "quizzes"}) copy(Path.of(part), folder.resolve(part));
            for (Map.Entry<String, String> quiz : QUIZZES.entrySet()) {
                String unit = quiz.getKey();
                String end = quiz.getValue().contains("review:") ? END.replace("feedback: finished\n", "") : END;
                Files.writeString(
                        folder.resolve("quizzes/" + unit + ".yaml"),
                        "id: " + unit + "\ntitle: " + unit + "\nunit: " + unit + "\n" + quiz.getValue() + end);
            }
            return folder.toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
