package academy.huikuan.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.Encoding;

/** What of the course can be searched, without markup. */
final class SectionText {
    private static final Pattern LINE = Pattern.compile("</?(?:p|li|ul|ol|tr|td|th|table|div|blockquote|h3|h4|br|hr|pre)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private SectionText() {}

    /** Everything that stands there to be read; not the answers to tasks and questions. */
    static String of(Section section) {
        return section.blocks().stream().map(SectionText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        List<String> parts = new ArrayList<>();
        if (block instanceof Block.Text text) parts.add(plain(text.html()));
        else if (block instanceof Block.Case story) {
            parts.add(story.title());
            story.facts().forEach(fact -> parts.add(fact.name() + "\uFF1A" + fact.value()));
            parts.add(plain(story.html()));
        } else if (block instanceof Block.Dialogue talk) {
            parts.add(talk.title());
            talk.lines().forEach(line -> parts.add((line.speaker().isEmpty() ? "" : line.speaker() + "\uFF1A") + plain(line.html())));
        } else if (block instanceof Block.Try task) {
            parts.add(task.title());
            parts.add(plain(task.taskHtml()));
        } else if (block instanceof Block.Check check) parts.add(plain(check.questionHtml()));
        else if (block instanceof Block.Law law) {
            parts.add(law.title());
            parts.add(plain(law.html()));
        } else if (block instanceof Block.Note note) {
            parts.add(note.title());
            parts.add(plain(note.html()));
        }
        return String.join("\n", parts);
    }

    /** Words as they are shown. */
    static String plain(String html) {
        return Encoding.decodeHtml(TAG.matcher(LINE.matcher(html).replaceAll("\n")).replaceAll(""), false).strip();
    }
}
