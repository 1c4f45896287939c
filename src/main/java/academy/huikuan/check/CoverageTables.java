package academy.huikuan.check;

import academy.huikuan.bank.Entry;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.question.Kind;
import academy.huikuan.quiz.Blueprint;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the course covers, as tables to be read. */
final class CoverageTables {
    private final Material material;

    CoverageTables(Material material) {
        this.material = material;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Unit unit : material.course().units()) lines.addAll(topics(unit).lines());
        lines.addAll(skills().lines());
        lines.addAll(kinds().lines());
        material.quizzes().forEach(quiz -> quiz.blueprint().ifPresent(blueprint -> lines.addAll(drawn(quiz, blueprint).lines())));
        lines.addAll(matrix().lines());
        lines.addAll(totals().lines());
        return lines;
    }

    /** Topic by section by number of questions; sections without a topic stand last. */
    private Table topics(Unit unit) {
        int characters = unit.sections().stream().mapToInt(Section::characters).sum();
        Table table = new Table(
                unit.id() + " " + unit.title() + ", " + unit.sections().size() + " sections, " + characters + " characters",
                "topic", "questions", "sections (characters)");
        for (String tag : material.topics().getOrDefault(unit.id(), List.of())) {
            String topic = unit.id() + "/" + tag;
            table.row(
                    tag,
                    count(unit, found -> found.question().label().topics().contains(topic)),
                    told(unit, section -> section.topics().contains(topic)));
        }
        if (unit.sections().stream().anyMatch(section -> section.topics().isEmpty()))
            table.row("-", "-", told(unit, section -> section.topics().isEmpty()));
        return table;
    }

    private static String told(Unit unit, Predicate<Section> fits) {
        return unit.sections().stream()
                .filter(fits)
                .map(section -> section.id() + " (" + section.characters() + ")")
                .collect(Collectors.joining(", "));
    }

    private long count(Unit unit, Predicate<Entry> fits) {
        return material.questions(unit).stream().filter(fits).count();
    }

    private Table skills() {
        List<String> heads = new ArrayList<>(List.of("unit"));
        heads.addAll(material.skills());
        Table table = new Table("Questions by skill", heads);
        for (Unit unit : material.course().units()) {
            List<String> cells = new ArrayList<>(List.of(unit.id()));
            for (String skill : material.skills())
                cells.add(String.valueOf(count(unit, found -> found.question().label().skills().contains(skill))));
            table.row(cells);
        }
        return table;
    }

    private Table kinds() {
        List<String> heads = new ArrayList<>(List.of("unit"));
        for (Kind kind : Kind.values()) heads.add(kind.id());
        heads.addAll(List.of("worked out", "all"));
        Table table = new Table("Questions by kind", heads);
        for (Unit unit : material.course().units()) {
            List<String> cells = new ArrayList<>(List.of(unit.id()));
            for (Kind kind : Kind.values()) cells.add(String.valueOf(Coverage.count(kind, material.questions(unit))));
            cells.add(String.valueOf(Coverage.computed(material.questions(unit))));
            cells.add(String.valueOf(material.questions(unit).size()));
            table.row(cells);
        }
        return table;
    }

    /** What the quiz over the whole course draws, of how many. */
    private Table drawn(Quiz quiz, Blueprint blueprint) {
        Table table = new Table(
                quiz.id() + " " + quiz.title() + ", " + blueprint.questions() + " questions", "drawn from", "questions", "of");
        blueprint.parts().forEach(part -> table.row(part.unit(), part.count(), part.bank().size()));
        blueprint.skills().forEach((skill, least) -> table.row(
                skill,
                "at least " + least,
                quiz.bank().stream().filter(found -> found.question().label().skills().contains(skill)).count()));
        return table;
    }

    private Table matrix() {
        Table table = new Table(
                "Role-plays",
                "scenario", "unit", "stage", "days", "attitude", "excuse", "situation or special", "skills", "dialogue", "samples");
        for (Scenario scenario : material.rolePlays().scenarios().all())
            table.row(
                    scenario.id(),
                    scenario.unit(),
                    scenario.stage().id(),
                    scenario.daysOverdue(),
                    scenario.attitude(),
                    scenario.theme().excuse().orElse("-"),
                    scenario.theme().situation().or(scenario.theme()::special).orElse("-"),
                    String.join(" ", scenario.skills()),
                    material.dialogues().contains(scenario.id()) ? "yes" : "-",
                    samples(scenario));
        return table;
    }

    private String samples(Scenario scenario) {
        List<Sample> samples = material.rolePlays().samples().of(scenario.id());
        if (samples.isEmpty()) return "-";
        return samples.stream().map(one -> one.quality().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    private Table totals() {
        Table table = new Table(
                material.isComplete() ? "Totals" : "Totals; what role-plays must cover is demanded once the course lists every unit",
                "what", "there", "least", "");
        for (Coverage.Count count : new Coverage(material).counts())
            table.row(count.what(), count.there(), count.least(), count.lacks() ? "LACKS" : count.there() < count.least() ? "not yet" : "ok");
        return table;
    }
}
