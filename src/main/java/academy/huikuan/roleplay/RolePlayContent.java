package academy.huikuan.roleplay;

import academy.huikuan.dialogue.DialogueReader;
import academy.huikuan.dialogue.Facts;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricReader;
import academy.huikuan.rubric.Rubrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that role-plays need from the authors' files: rubrics, scenarios, the cast, graded samples, dialogues.
 * @param problems all that is wrong, in the order of files and lines; where there are any, the rest is incomplete
 */
public record RolePlayContent(
        Rubrics rubrics, Scenarios scenarios, Samples samples, List<DialogueReader.Read> dialogues, List<Problem> problems) {
    private static final Pattern SECTION = Pattern.compile("(?m)^## .*\\{#([a-z0-9-]+)}\\s*$");

    public static RolePlayContent read(SourceFolder folder) {
        List<Problem> problems = new ArrayList<>();
        List<Rubric> rubrics = RubricReader.read(folder, problems);
        Scenarios scenarios =
                ScenarioReader.read(folder, rubrics.stream().map(Rubric::id).collect(Collectors.toSet()), problems);
        List<Sample> samples = SampleReader.read(folder, scenarios.all(), rubrics, problems);
        List<DialogueReader.Read> dialogues = DialogueReader.read(folder, facts(folder, scenarios, problems), problems);
        return new RolePlayContent(
                new Rubrics(rubrics), scenarios, new Samples(samples), dialogues, problems.stream().distinct().sorted().toList());
    }

    private static Map<String, Facts> facts(SourceFolder folder, Scenarios scenarios, List<Problem> problems) {
        Map<String, Set<String>> sections = new HashMap<>();
        Map<String, Facts> facts = new HashMap<>();
        for (Scenario scenario : scenarios.all()) {
            Set<String> ofUnit = sections.computeIfAbsent(scenario.unit(), unit -> sections(folder, unit, problems));
            facts.put(scenario.id(), new Facts(scenario.date(), scenario.deal().amount(), ofUnit));
        }
        return facts;
    }

    private static Set<String> sections(SourceFolder folder, String unit, List<Problem> problems) {
        return folder.text("content/units/" + unit + "/unit.md", problems).stream()
                .flatMap(text -> SECTION.matcher(text.body()).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
