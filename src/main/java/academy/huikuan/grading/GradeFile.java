package academy.huikuan.grading;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import academy.huikuan.peer.TrainerGrade;
import academy.huikuan.peer.TrainerNoise;
import academy.huikuan.platform.Problem;
import academy.huikuan.rubric.Rubric;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Grades a class from files, for those who want to check the model on their own: `GradeFile REVIEWS.csv [TRAINER.csv [SECOND.csv]]`.
 * REVIEWS.csv has the columns `grader,submission,c0,c1,…` with levels 0 to 4, TRAINER.csv `submission,c0,c1,…`; SECOND.csv has
 * the grades of second trainers for works among those, from which the error of one trainer is learned. It prints one line for each submission: `submission,reviews,mean,median,estimate,sd,low,high,result,weights`; `result` is the trainer's grade where there is one,
 * the estimate where there are two reviews, else empty. Anything wrong is told on standard error, each with its line; the exit code is then 1.
 */
public final class GradeFile {
    private GradeFile() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 3) {
            System.err.println("usage: GradeFile REVIEWS.csv [TRAINER.csv [SECOND.csv]]");
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
        List<TrainerGrade> grades = files.length > 1 ? grades(files[1], first.criteria(), problems) : List.of();
        List<TrainerGrade> seconds = files.length > 2 ? grades(files[2], first.criteria(), problems) : List.of();
        if (problems.isEmpty() && reviews.isEmpty()) problems.add(new Problem(files[0], 1, "there is no review"));
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            return 1;
        }
        Scale scale = Scale.of(first.criteria(), Rubric.TOP);
        double noise = TrainerNoise.of(scale, differences(scale, grades, seconds));
        new GradeTable(scale, reviews, grades, PeerGrades.of(scale, reviews, grades, noise)).lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private static List<TrainerGrade> grades(String file, int criteria, List<Problem> problems) throws IOException {
        int before = problems.size();
        LevelsFile read = read(file, List.of("submission"), problems);
        if (problems.size() == before && criteria > 0 && read.criteria() != criteria)
            problems.add(new Problem(file, 1, read.criteria() + " criteria, the reviews have " + criteria));
        return read.rows().stream().map(row -> new TrainerGrade(row.ids().get(0), row.levels())).toList();
    }

    /** By how much two trainers differ, of the works that both graded. */
    private static List<Double> differences(Scale scale, List<TrainerGrade> grades, List<TrainerGrade> seconds) {
        Map<String, Double> first = grades.stream().collect(Collectors.toMap(TrainerGrade::submission, grade -> scale.mean(grade.levels())));
        return seconds.stream()
                .filter(second -> first.containsKey(second.submission()))
                .map(second -> first.get(second.submission()) - scale.mean(second.levels()))
                .toList();
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
