package academy.huikuan.authoring;

import academy.huikuan.dialogue.DialogueReader;
import academy.huikuan.people.Fault;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Description;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From what is written to a question and back. Whatever the way, the question is what its source says when it is read again. */
final class QuestionForm {
    private static final int NAME_LENGTH = 40;
    private static final int MOST_TAGS = 20;

    /**
     * What became of a draft.
     * @param made empty where something is wrong
     * @param faults by field
     * @param problems by line, of a source
     */
    record Composed(Optional<Sources.Made> made, Map<String, Fault> faults, List<Problem> problems) {
        boolean clean() {
            return made.isPresent();
        }
    }

    private QuestionForm() {}

    static List<Part> parts(Kind kind) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Field("prompt", Part.Type.TEXT).asNeeded());
        if (kind == Kind.TALK) parts.add(new Part.Field("dialogue", Part.Type.SELECT).asNeeded());
        if (KindForm.ALL.containsKey(kind)) parts.addAll(KindForm.ALL.get(kind).parts());
        parts.add(new Part.Field("general", Part.Type.TEXT));
        return parts;
    }

    /** What all kinds have beside the question itself. */
    static List<Part> about() {
        return List.of(
                new Part.Field("name", Part.Type.LINE, 80, false),
                new Part.Field("format", Part.Type.SELECT),
                new Part.Field("topic", Part.Type.SELECT),
                new Part.Field("skill", Part.Type.CHECKS),
                new Part.Field("tags", Part.Type.LINE));
    }

    static Composed composed(OwnId id, Draft draft, Sources sources) {
        return draft.kind().isPresent() ? form(id, draft.kind().get(), draft.entries(), sources) : source(id, draft.source(), sources);
    }

    private static Composed source(OwnId id, String text, Sources sources) {
        Sources.Read read = sources.read(text);
        if (!read.problems().isEmpty()) return new Composed(Optional.empty(), Map.of(), read.problems());
        if (read.questions().size() != 1) {
            String key = text.isBlank() ? "authoring.fault-empty" : "authoring.fault-one-question";
            return new Composed(Optional.empty(), Map.of(Draft.SOURCE, new Fault(key, List.of())), List.of());
        }
        return kept(sources, Relabelled.of(read.questions().get(0), id), Draft.SOURCE);
    }

    private static Composed form(OwnId id, Kind kind, Entries entries, Sources sources) {
        Sheet sheet = new Sheet(entries, format(entries.text("format")));
        Label label = label(id, sheet);
        if (sheet.text("prompt").isEmpty()) sheet.fault("prompt", "authoring.fault-empty");
        Text prompt = new Text(sheet.format(), sheet.text("prompt"));
        if (kind == Kind.GAPS) return gaps(sheet, label, prompt, sources);
        Optional<Question> question = question(kind, sheet, label, prompt, sources);
        if (!sheet.clean() || question.isEmpty()) return new Composed(Optional.empty(), sheet.faults(), List.of());
        return kept(sources, question.get(), "form");
    }

    private static Optional<Question> question(Kind kind, Sheet sheet, Label label, Text prompt, Sources sources) {
        Optional<Text> general = sheet.some("general");
        if (kind == Kind.DESCRIPTION) return sheet.made(() -> new Description(label, prompt, general));
        if (kind != Kind.TALK) return KindForm.ALL.get(kind).question(sheet, label, prompt, general);
        Optional<String> dialogue = sources.dialogue(sheet.text("dialogue"));
        if (dialogue.isEmpty()) sheet.fault("dialogue", "authoring.fault-dialogue");
        return sheet.made(() -> new TalkItem(label, prompt, DialogueReader.kept(dialogue.orElseThrow()), dialogue.orElseThrow(), general));
    }

    /** A text with gaps is read as Moodle writes it, so that what is wrong with it is told as there. */
    private static Composed gaps(Sheet sheet, Label label, Text prompt, Sources sources) {
        if (!sheet.clean()) return new Composed(Optional.empty(), sheet.faults(), List.of());
        Sources.Read read = sources.read(Cloze.xml(label, prompt, sheet.some("general")));
        if (read.problems().isEmpty() && read.questions().size() == 1) return kept(sources, read.questions().get(0), "prompt");
        List<Problem> lines = read.problems().stream().map(problem -> Cloze.within(problem, prompt)).toList();
        sheet.fault("prompt", "authoring.fault-gaps");
        return new Composed(Optional.empty(), sheet.faults(), lines);
    }

    private static Composed kept(Sources sources, Question question, String place) {
        Optional<String> lost = sources.lostRubric(question);
        if (lost.isPresent()) {
            Fault fault = new Fault("authoring.fault-rubric", List.of(lost.get(), sources.rubrics()));
            return new Composed(Optional.empty(), Map.of(place.equals(Draft.SOURCE) ? place : "rubric", fault), List.of());
        }
        Optional<Sources.Made> made = sources.made(question);
        return made.isPresent()
                ? new Composed(made, Map.of(), List.of())
                : new Composed(Optional.empty(), Map.of(place, new Fault("authoring.fault-source", List.of())), List.of());
    }

    private static Label label(OwnId id, Sheet sheet) {
        String name = sheet.text("name").replaceAll("\\s+", " ").strip();
        List<String> tags = tags(sheet.text("tags"));
        checkTags(sheet, tags);
        List<String> topics = sheet.text("topic").isEmpty() ? List.of() : List.of(sheet.text("topic"));
        List<String> skills = Arrays.stream(sheet.text("skill").split(" ")).filter(skill -> !skill.isEmpty()).toList();
        if (topics.stream().anyMatch(topic -> !topic.matches("[a-z0-9/-]{1,80}"))) sheet.fault("topic", "authoring.fault-choice");
        if (skills.stream().anyMatch(skill -> !skill.matches("[a-z]{1,20}"))) sheet.fault("skill", "authoring.fault-choice");
        return new Label(id.value(), name.isEmpty() ? shortened(Cloze.bare(sheet.text("prompt"))) : name, topics, skills, tags);
    }

    static void checkTags(Sheet sheet, List<String> tags) {
        if (tags.size() > MOST_TAGS) sheet.fault("tags", "authoring.fault-tags", String.valueOf(MOST_TAGS));
        if (tags.stream().anyMatch(tag -> !tag.matches("[^\\[\\]:<>=\\\\]{1,40}"))) sheet.fault("tags", "authoring.fault-tag");
    }

    static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[,;\uFF0C\uFF1B\u3001\\n]"))
                .map(tag -> tag.replaceAll("\\s+", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    static String shortened(String text) {
        String line = text.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= NAME_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME_LENGTH)) + "\u2026";
    }

    private static Text.Format format(String typed) {
        return Arrays.stream(Text.Format.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(Text.Format.MOODLE);
    }

    /** A question in the form of its kind; where that cannot say all of it, its source. */
    static Draft draft(Question question, Sources sources) {
        Kind kind = Kind.of(question);
        return fields(kind, question, sources)
                .filter(entries -> Plain.all(question.prompt().format(), question.general().stream()) && question.label().topics().size() < 2)
                .map(entries -> new Draft(Optional.of(kind), entries.and(about(question))))
                .orElseGet(() -> Draft.source(sources.written(question)));
    }

    private static Optional<Entries> fields(Kind kind, Question question, Sources sources) {
        if (kind == Kind.DESCRIPTION) return Optional.of(Entries.NONE);
        if (kind == Kind.GAPS) return Cloze.text(sources.written(question)).map(text -> Entries.NONE.with("prompt", text));
        if (!(question instanceof TalkItem talk)) return KindForm.ALL.get(kind).entries(question);
        String id = talk.dialogue().scenario();
        return sources.dialogue(id).filter(talk.source()::equals).map(same -> Entries.NONE.with("dialogue", id));
    }

    private static Entries about(Question question) {
        Label label = question.label();
        return Entries.NONE
                .with("name", label.name())
                .with("prompt", question.prompt().body())
                .with("format", question.prompt().format().name().toLowerCase(Locale.ROOT))
                .with("general", question.general().map(Text::body).orElse(""))
                .with("topic", String.join("", label.topics()))
                .with("skill", String.join(" ", label.skills()))
                .with("tags", String.join(", ", label.tags()));
    }
}
