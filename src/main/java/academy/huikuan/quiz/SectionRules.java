package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A section of a quiz's settings with where it stands.
 * @param lines of the section in its file
 */
record SectionRules(QuizSection section, Setting lines) {
    private static final List<String> NAMES = List.of("title", "kinds", "topics", "skills", "questions", "draw", "points", "shuffle");

    /** All sections that could be read. */
    static List<SectionRules> read(Setting file) {
        List<SectionRules> sections = new ArrayList<>();
        List<YamlFile.Value> entries = file.values().get("sections").entries();
        if (entries.isEmpty()) file.wrong("sections", "'sections' must be a list of sections");
        for (YamlFile.Value entry : entries) {
            Setting lines = new Setting(file.path(), entry.map(), entry.line(), file.problems());
            if (entry.map().isEmpty()) lines.wrong("", "a section has lines such as 'draw: 5'");
            else read(lines, sections);
        }
        return sections;
    }

    private static void read(Setting lines, List<SectionRules> sections) {
        int known = lines.problems().size();
        lines.only(NAMES);
        String title = lines.has("title") ? lines.text("title", ".{1,100}", "a title of at most 100 characters") : "";
        Set<Kind> kinds = new HashSet<>();
        for (String id : lines.list("kinds"))
            Kind.named(id)
                    .filter(kind -> kind != Kind.DESCRIPTION)
                    .ifPresentOrElse(kinds::add, () -> lines.wrong("kinds", "the kind '" + id + "' is none of " + QuizSection.kindIds()));
        List<String> fixed = lines.list("questions");
        if (new HashSet<>(fixed).size() < fixed.size()) lines.wrong("questions", "a question is listed twice");
        for (String name : List.of("kinds", "topics", "skills", "draw"))
            if (lines.has("questions") && lines.has(name)) lines.wrong(name, "a section with 'questions' has no '" + name + "'");
        int draw = fixed.isEmpty() ? lines.number("draw", 1, QuizRules.MOST_QUESTIONS) : fixed.size();
        int points = lines.number("points", 1, QuizSection.MOST_POINTS, 1);
        boolean shuffle = lines.yes("shuffle", fixed.isEmpty());
        if (lines.problems().size() > known) return;
        QuizSection section = new QuizSection(
                title, kinds, new HashSet<>(lines.list("topics")), new HashSet<>(lines.list("skills")), fixed, draw, points, shuffle);
        sections.add(new SectionRules(section, lines));
    }

    /** What the section asks for must be in the course and in the bank. */
    private void check(Syllabus syllabus, List<Question> bank) {
        for (String topic : section.topics())
            if (!syllabus.hasTopic(topic)) lines.wrong("topics", "the topic '" + topic + "' is not in content/topics.yaml");
        for (String skill : section.skills())
            if (!syllabus.skills().contains(skill)) lines.wrong("skills", "the skill '" + skill + "' is not in content/topics.yaml");
        for (String id : section.fixed())
            if (bank.stream().noneMatch(question -> question.label().id().equals(id)))
                lines.wrong("questions", "the bank has no question '" + id + "'");
        long fitting = bank.stream().filter(section::fits).count();
        if (section.fixed().isEmpty() && fitting < section.draw())
            lines.wrong("draw", "'draw' is " + section.draw() + ", the bank has " + fitting + " questions to draw" + (section.title().isEmpty() ? "" : " for '" + section.title() + "'"));
    }

    /** Tells what is wrong with the sections of a quiz, and whether their questions can be drawn all at once. */
    static void check(List<SectionRules> sections, String path, int line, Syllabus syllabus, List<Entry> bank, List<Problem> problems) {
        int known = problems.size();
        List<Question> questions = bank.stream().map(Entry::question).toList();
        sections.forEach(rules -> rules.check(syllabus, questions));
        List<QuizSection> all = sections.stream().map(SectionRules::section).toList();
        if (problems.size() == known && SectionDraw.of(all, questions, new Random(0)).isEmpty())
            problems.add(new Problem(path, line, "the bank has not enough questions for all sections at once"));
    }
}
