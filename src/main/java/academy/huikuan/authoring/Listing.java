package academy.huikuan.authoring;

import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * By what a question is found in the list.
 * @param kind the kind's id, or `source` where it is not known yet
 * @param marks `topic=…`, `skill=…` and the author's own tags, each on a line of its own, with a line end before and behind
 * @param words its texts in small letters
 * @param likeness the same for questions that differ in nothing but their labels; empty for a draft that is no question yet
 */
record Listing(String kind, String name, String marks, String words, String likeness) {
    static final String UNKNOWN = "source";
    private static final int NAME = 100;
    private static final int MARKS = 2_000;
    private static final int WORDS = 4_000;

    Listing {
        name = cut(name.replaceAll("\\s+", " ").strip(), NAME);
        if (marks.length() > MARKS) marks = marks.substring(0, marks.lastIndexOf('\n', MARKS - 1) + 1);
        words = cut(words.toLowerCase(Locale.ROOT), WORDS);
    }

    static Listing of(Sources.Made made) {
        Question question = made.question();
        Label label = question.label();
        List<String> marks = new ArrayList<>();
        label.topics().forEach(topic -> marks.add("topic=" + topic));
        label.skills().forEach(skill -> marks.add("skill=" + skill));
        marks.addAll(label.tags());
        return new Listing(Kind.of(question).id(), label.name(), lines(marks), made.source(), made.likeness());
    }

    /** Of a draft that is no question yet. */
    static Listing of(Draft draft) {
        Entries entries = draft.entries();
        List<String> marks = new ArrayList<>();
        if (!entries.text("topic").isEmpty()) marks.add("topic=" + entries.text("topic"));
        for (String skill : entries.text("skill").split(" ")) if (!skill.isEmpty()) marks.add("skill=" + skill);
        marks.addAll(QuestionForm.tags(entries.text("tags")));
        String name = entries.text("name").isEmpty() ? QuestionForm.shortened(Cloze.bare(entries.text("prompt")) + draft.source()) : entries.text("name");
        return new Listing(
                draft.kind().map(Kind::id).orElse(UNKNOWN), name, lines(marks), name + "\n" + entries.text("prompt") + draft.source(), "");
    }

    private static String lines(List<String> marks) {
        return marks.isEmpty() ? "" : "\n" + String.join("\n", marks) + "\n";
    }

    static List<String> marks(String lines) {
        return Arrays.stream(lines.split("\n")).filter(mark -> !mark.isEmpty()).toList();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
