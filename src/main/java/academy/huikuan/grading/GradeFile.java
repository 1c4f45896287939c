package academy.huikuan.grading;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import academy.huikuan.peer.TrainerGrade;
import academy.huikuan.platform.Problem;
import academy.huikuan.rubric.Rubric;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Grades a class from files, for those who want to check the model on their own: `GradeFile REVIEWS.csv [TRAINER.csv]`.
 * REVIEWS.csv has the columns `grader,submission,c0,c1,…` with levels 0 to 4, TRAINER.csv `submission,c0,c1,…`. It prints one line for each
 * submission: `submission,reviews,mean,median,estimate,sd,low,high,result,weights`; `result` is the trainer's grade where there is one,
 * the estimate where there are two reviews, else empty. Anything wrong is told on standard error, each with its line; the exit code is then 1.
 */
public final class GradeFile {
    private GradeFile() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: GradeFile REVIEWS.csv [TRAINER.csv]");
            System.exit(2);
        }
        System.exit(run(arguments, new PrintStream(System.out, false, StandardCharsets.UTF_8), System.err));
    }

    /** @return the exit code */
    static int run(String[] files, PrintStream out, PrintStream err) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<PeerReview> reviews = new ArrayList<>();
        LevelsFile first = read(files[0], List.of("grader", "submission"), problems);
        first.rows().forEach(row -> reviews.add(new PeerReview(row.ids().get(0), row.ids().get(1), row.levels())));
        List<TrainerGrade> grades = new ArrayList<>();
        if (files.length > 1) {
            LevelsFile second = read(files[1], List.of("submission"), problems);
            second.rows().forEach(row -> grades.add(new TrainerGrade(row.ids().get(0), row.levels())));
            if (problems.isEmpty() && second.criteria() != first.criteria())
                problems.add(new Problem(files[1], 1, second.criteria() + " criteria, the reviews have " + first.criteria()));
        }
        if (problems.isEmpty() && reviews.isEmpty()) problems.add(new Problem(files[0], 1, "there is no review"));
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            return 1;
        }
        Scale scale = Scale.of(first.criteria(), Rubric.TOP);
        new GradeTable(scale, reviews, grades, PeerGrades.of(scale, reviews, grades)).lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private static LevelsFile read(String file, List<String> ids, List<Problem> problems) throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            problems.add(new Problem(file, 1, "the file cannot be read"));
            return new LevelsFile(0, List.of());
        }
        return LevelsFile.read(file, Files.readString(path), ids, problems);
    }
}
