package academy.huikuan.check;

import academy.huikuan.course.Course;
import academy.huikuan.course.CourseReader;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.quiz.BankReader;
import academy.huikuan.roleplay.RolePlayContent;
import academy.huikuan.worksheet.FormContent;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks all that authors write: units, question banks, scenarios, rubrics, forms. For authors as a command, and part of the tests. */
public final class ContentCheck {
    private ContentCheck() {}

    /** @return everything that is wrong, in the order of files and lines */
    public static List<Problem> problems(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        CourseReader.read(folder, problems);
        problems.addAll(BankReader.problems(folder));
        problems.addAll(RolePlayContent.read(folder).problems());
        problems.addAll(FormContent.read(folder).problems());
        return problems.stream().sorted().distinct().toList();
    }

    /**
     * Prints every problem as `file:line: message`, or what each section teaches; ends with 1 where there is a problem.
     * @param arguments the folder that holds `content` and `quizzes`; none for the one where the command runs
     */
    public static void main(String[] arguments) {
        SourceFolder folder = new SourceFolder(Path.of(arguments.length == 0 ? "" : arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Problem> problems = problems(folder);
        if (problems.isEmpty()) coverage(folder, out);
        problems.forEach(out::println);
        if (!problems.isEmpty()) System.exit(1);
    }

    private static void coverage(SourceFolder folder, PrintStream out) {
        Course course = CourseReader.read(folder, new ArrayList<>());
        for (Unit unit : course.units()) {
            out.println(unit.id() + "  " + unit.title());
            for (Section section : unit.sections())
                out.printf("  %-14s %5d  %s%n", section.id(), section.characters(), String.join(", ", section.topics()));
        }
    }
}
