package academy.huikuan.roleplay;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricReader;
import academy.huikuan.rubric.Rubrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that role-plays need from the authors' files: rubrics, scenarios, the cast, graded samples.
 * @param problems all that is wrong, in the order of files and lines; where there are any, the rest is incomplete
 */
public record RolePlayContent(Rubrics rubrics, Scenarios scenarios, Samples samples, List<Problem> problems) {
    public static RolePlayContent read(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        List<Rubric> rubrics = RubricReader.read(folder, problems);
        Scenarios scenarios =
                ScenarioReader.read(folder, rubrics.stream().map(Rubric::id).collect(Collectors.toSet()), problems);
        List<Sample> samples = SampleReader.read(folder, scenarios.all(), rubrics, problems);
        return new RolePlayContent(new Rubrics(rubrics), scenarios, new Samples(samples), problems.stream().distinct().sorted().toList());
    }
}
