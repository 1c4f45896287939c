package academy.huikuan.check;

import academy.huikuan.course.Course;
import academy.huikuan.course.ScenarioLink;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.roleplay.RolePlayContent;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.worksheet.FormContent;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks all that authors write: units, glossary, question banks, scenarios, rubrics, samples, forms. For authors as a command, and
 * part of the tests.
 */
public final class ContentCheck {
    private ContentCheck() {}

    /** @return everything that is wrong, in the order of files and lines */
    public static List<Problem> problems(SourceFolder folder) {
        return problems(folder, Material.read(folder));
    }

    /** What lacks can only be told of files that could all be read. */
    private static List<Problem> problems(SourceFolder folder, Material material) {
        List<Problem> problems = new ArrayList<>(material.problems());
        problems.addAll(scenarioLinks(material.course(), material.rolePlays()));
        problems.addAll(FormContent.read(folder).problems());
        problems.addAll(CastNumbers.problems(folder));
        if (material.problems().isEmpty()) problems.addAll(new Coverage(material).faults());
        return problems.stream().sorted().distinct().toList();
    }

    private static List<Problem> scenarioLinks(Course course, RolePlayContent rolePlays) {
        Set<String> scenarios = rolePlays.scenarios().all().stream().map(Scenario::id).collect(Collectors.toSet());
        return ScenarioLink.in(course).stream()
                .filter(link -> !scenarios.contains(link.scenario()))
                .map(link -> new Problem(link.file(), link.line(), "this link leads nowhere: scenario:" + link.scenario()))
                .toList();
    }

    /**
     * Prints what the course covers, unless a file cannot be read, then every problem as `file:line: message`; ends with 1 where
     * there is a problem.
     * @param arguments the folder that holds `content` and `quizzes`; none for the one where the command runs
     */
    public static void main(String[] arguments) {
        SourceFolder folder = new SourceFolder(Path.of(arguments.length == 0 ? "" : arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Material material = Material.read(folder);
        if (material.problems().isEmpty()) new CoverageTables(material).lines().forEach(out::println);
        List<Problem> problems = problems(folder, material);
        problems.forEach(out::println);
        if (!problems.isEmpty()) System.exit(1);
    }
}
