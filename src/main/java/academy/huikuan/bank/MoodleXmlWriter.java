package academy.huikuan.bank;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Description;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a bank as Moodle XML. What Moodle has no place for, such as a rubric's name, stands in tags that {@link MoodleXmlReader} knows; a
 * dialogue stands in an element that Moodle passes over, so that it shows the question as an essay.
 */
public final class MoodleXmlWriter {
    private final XmlOut out = new XmlOut();
    private final Losses losses = new Losses();
    private final MoodleAnswers answers = new MoodleAnswers(out, losses);

    private MoodleXmlWriter() {}

    public static Written write(List<Entry> questions) {
        MoodleXmlWriter writer = new MoodleXmlWriter();
        writer.out.open("quiz");
        String category = "";
        for (Entry entry : questions) {
            if (!entry.category().equals(category)) writer.category(entry.category());
            category = entry.category();
            writer.question(entry.question());
        }
        writer.out.close("quiz");
        return new Written(writer.out.toString().getBytes(StandardCharsets.UTF_8), writer.losses.all());
    }

    /** One question as a text of its own. */
    static String source(Question question) {
        MoodleXmlWriter writer = new MoodleXmlWriter();
        writer.question(question);
        String text = writer.out.toString();
        return text.substring(text.indexOf("<question")).strip();
    }

    private void category(String path) {
        out.open("question", "type", "category");
        out.open("category").leaf("text", path).close("category");
        out.close("question");
    }

    private void question(Question question) {
        losses.of(question.label());
        List<String> notes = new ArrayList<>();
        String type = type(question, notes);
        out.open("question", "type", type);
        Label label = question.label();
        out.open("name").leaf("text", label.name()).close("name");
        Text asked = question instanceof Gaps gaps ? new ClozeText(gaps, losses).written() : question.prompt();
        answers.text("questiontext", question instanceof Computed computed ? answers.shown(computed, asked) : asked);
        answers.text("generalfeedback", general(question));
        out.leaf("defaultgrade", question instanceof Description ? "0" : "1");
        out.leaf("penalty", question instanceof Essay || question instanceof TalkItem || question instanceof Description ? "0" : "0.3333333");
        out.leaf("hidden", "0");
        out.leaf("idnumber", label.id());
        answers.write(question);
        tags(label, notes);
        out.close("question");
    }

    private Text general(Question question) {
        Optional<Text> said = question.general();
        if (question instanceof Computed computed) said = said.map(text -> answers.shown(computed, text));
        return said.orElse(new Text(question.prompt().format(), ""));
    }

    private static String type(Question question, List<String> notes) {
        if (question instanceof TrueFalse) return "truefalse";
        if (question instanceof Judgement) notes.add(Notes.KIND + ":judgement");
        if (question instanceof ChoiceQuestion) return "multichoice";
        if (question instanceof Numerical number) {
            number.formula().ifPresent(formula -> notes.add(Notes.FORMULA + ":" + formula.text()));
            return "numerical";
        }
        if (question instanceof Computed computed) {
            notes.add(Notes.FORMULA + ":" + computed.formula().text());
            computed.variables().forEach(variable -> notes.add(Notes.VALUE + ":" + GiftWriter.told(variable)));
            return "calculatedsimple";
        }
        if (question instanceof ShortAnswer written) {
            if (written.wording().traditional()) notes.add(Notes.WORDING + ":traditional");
            return "shortanswer";
        }
        if (question instanceof Matching) return "matching";
        if (question instanceof Ordering) return "ordering";
        if (question instanceof Gaps gaps) {
            if (ClozeText.traditional(gaps)) notes.add(Notes.WORDING + ":traditional");
            return "cloze";
        }
        if (question instanceof Essay essay) essay.rubric().ifPresent(rubric -> notes.add(Notes.RUBRIC + ":" + rubric));
        if (question instanceof TalkItem talk) notes.add(Notes.DIALOGUE + ":" + talk.dialogue().scenario());
        return question instanceof Description ? "description" : "essay";
    }

    private void tags(Label label, List<String> notes) {
        List<String> tags = new ArrayList<>();
        label.topics().forEach(topic -> tags.add("topic=" + topic));
        label.skills().forEach(skill -> tags.add("skill=" + skill));
        tags.addAll(label.tags());
        tags.addAll(notes);
        if (tags.isEmpty()) return;
        out.open("tags");
        tags.forEach(tag -> out.open("tag").leaf("text", tag).close("tag"));
        out.close("tags");
    }
}
