package academy.huikuan.course;

import java.util.List;
import java.util.function.UnaryOperator;

/** A piece of a section. All HTML here is made by {@link Prose} from Markdown and safe to show. */
public sealed interface Block {
    /** Running text, tables, pictures. */
    record Text(String html) implements Block {}

    /** A worked case: its figures, then what happened. */
    record Case(String title, List<Fact> facts, String html) implements Block {}

    /** One figure of a case. */
    record Fact(String name, String value) {}

    /** A talk, with notes between the turns. */
    record Dialogue(String title, List<Line> lines) implements Block {}

    /** One turn or note. */
    record Line(Side side, String speaker, String html) {}

    /** Who speaks: our side, the other side, or the author beside them. */
    enum Side {
        OWN,
        OTHER,
        ASIDE
    }

    /** Something to try, and how an experienced director would do it. */
    record Try(String id, String title, String taskHtml, String answerHtml) implements Block {}

    /** A question answered in place, not graded. */
    record Check(String id, String questionHtml, boolean several, List<Option> options) implements Block {}

    /** An option of a check question. */
    record Option(boolean right, String html, String feedbackHtml) {}

    /** A source of law. */
    record Law(String title, String html) implements Block {}

    /** A remark; the title may be empty. */
    record Note(String title, String html) implements Block {}

    /** The same with its running text changed; talks, tasks and checks stay as they are. */
    default Block with(UnaryOperator<String> change) {
        if (this instanceof Text text) return new Text(change.apply(text.html()));
        if (this instanceof Case story) return new Case(story.title(), story.facts(), change.apply(story.html()));
        if (this instanceof Law law) return new Law(law.title(), change.apply(law.html()));
        if (this instanceof Note note) return new Note(note.title(), change.apply(note.html()));
        return this;
    }
}
