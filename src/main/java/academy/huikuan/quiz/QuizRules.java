package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quiz's settings, `quizzes/<quiz>.yaml`; see {@link Quiz} for their meaning.
 * @param sections none of a quiz with a blueprint
 * @param drawLine where the file says what is drawn
 * @param blueprint of a quiz that has no bank of its own, but draws from those of the units
 */
record QuizRules(
        String id,
        String title,
        String unit,
        int pass,
        List<SectionRules> sections,
        int drawLine,
        String path,
        Optional<BlueprintRules> blueprint,
        Conduct conduct) {
    static final int MOST_QUESTIONS = 200;

    static Optional<QuizRules> read(YamlFile yaml, List<Problem> problems) {
        int known = problems.size();
        Setting file = new Setting(yaml.path(), yaml.values(), 1, problems);
        Optional<BlueprintRules> blueprint =
                yaml.value("blueprint").map(value -> BlueprintRules.read(file.path(), value, problems));
        List<String> names = new ArrayList<>(List.of("id", "title", "pass"));
        names.addAll(blueprint.isPresent() ? List.of("blueprint") : List.of("unit", file.has("sections") ? "sections" : "draw"));
        names.addAll(ConductRules.NAMES);
        file.only(names);
        String id = file.text("id", "[a-z0-9][a-z0-9-]{0,63}", "small letters, digits and '-'");
        String title = file.text("title", ".{1,100}", "a title of at most 100 characters");
        String unit = blueprint.isPresent() ? id : file.text("unit", "[a-z0-9-]{1,64}", "a unit's id");
        List<SectionRules> sections = blueprint.isPresent() ? List.of() : sections(file);
        int pass = file.number("pass", 1, 100);
        Conduct conduct = ConductRules.read(file);
        if (problems.size() > known) return Optional.empty();
        int drawLine = file.line(file.has("sections") ? "sections" : "draw");
        return Optional.of(new QuizRules(id, title, unit, pass, sections, drawLine, file.path(), blueprint, conduct));
    }

    private static List<SectionRules> sections(Setting file) {
        if (!file.has("sections")) return List.of(new SectionRules(QuizSection.plain(file.number("draw", 1, MOST_QUESTIONS)), file));
        List<SectionRules> sections = SectionRules.read(file);
        if (draw(sections) > MOST_QUESTIONS) file.wrong("sections", draw(sections) + " questions are more than " + MOST_QUESTIONS);
        return sections;
    }

    private static int draw(List<SectionRules> sections) {
        return sections.stream().mapToInt(rules -> rules.section().draw()).sum();
    }

    Quiz quiz(List<Entry> bank) {
        return new Quiz(
                id, title, unit, pass, bank, sections.stream().map(SectionRules::section).toList(), Optional.empty(), conduct);
    }

    Quiz quiz(Blueprint drawn) {
        return new Quiz(id, title, unit, pass, drawn.bank(), List.of(), Optional.of(drawn), conduct);
    }
}
