package academy.huikuan.bank;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Wanted;
import java.util.List;
import java.util.Optional;

/** Writes what each type of Moodle's questions has of its own, in the order in which Moodle does. */
final class MoodleAnswers {
    private static final String WHOLE = "100";
    private static final List<String> COMBINED = List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");

    private final XmlOut out;
    private final Losses losses;

    MoodleAnswers(XmlOut out, Losses losses) {
        this.out = out;
        this.losses = losses;
    }

    void write(Question question) {
        if (question instanceof TrueFalse truth) trueFalse(truth);
        else if (question instanceof ChoiceQuestion choice) choice(choice);
        if (question instanceof Numerical number) number(number);
        if (question instanceof Computed computed) new MoodleDatasets(out, this, losses).write(computed);
        if (question instanceof ShortAnswer written) written(written);
        if (question instanceof Matching matching) matching(matching);
        if (question instanceof Ordering ordering) ordering(ordering);
        if (question instanceof Essay essay) essay(essay.notes());
        if (question instanceof TalkItem talk) {
            essay(Optional.empty());
            out.leaf("dialogue", talk.source());
        }
    }

    static String format(Text text) {
        return switch (text.format()) {
            case HTML -> "html";
            case MOODLE -> "moodle_auto_format";
            case MARKDOWN -> "markdown";
            case PLAIN -> "plain_text";
        };
    }

    void text(String element, Text text) {
        out.open(element, "format", format(text)).leaf("text", text.body()).close(element);
    }

    void feedback(Optional<Text> said) {
        said.ifPresent(text -> text("feedback", text));
    }

    /** A text in which the result stands as Moodle writes it. */
    Text shown(Computed question, Text text) {
        return new Text(text.format(), text.body().replace("{answer}", "{=" + MoodleDatasets.braced(question) + "}"));
    }

    private void combined() {
        COMBINED.forEach(element -> out.open(element, "format", "html").leaf("text", "").close(element));
    }

    private void choice(ChoiceQuestion question) {
        out.leaf("single", String.valueOf(!question.several()));
        out.leaf("shuffleanswers", String.valueOf(question.shuffles()));
        out.leaf("answernumbering", "abc");
        combined();
        for (Option option : question.options()) {
            out.open("answer", "fraction", losses.percent(option.weight()), "format", format(option.text()));
            out.leaf("text", option.text().body());
            feedback(option.feedback());
            out.close("answer");
        }
    }

    private void trueFalse(TrueFalse question) {
        truth("true", question.truth(), question.truth() ? question.right() : question.wrong());
        truth("false", !question.truth(), question.truth() ? question.wrong() : question.right());
    }

    private void truth(String text, boolean right, Optional<Text> said) {
        out.open("answer", "fraction", right ? WHOLE : "0", "format", "moodle_auto_format").leaf("text", text);
        feedback(said);
        out.close("answer");
    }

    private void written(ShortAnswer question) {
        out.leaf("usecase", question.wording().exactCase() ? "1" : "0");
        for (Wanted wanted : question.wanted()) {
            out.open("answer", "fraction", losses.percent(wanted.weight()), "format", "moodle_auto_format").leaf("text", wanted.pattern());
            feedback(wanted.feedback());
            out.close("answer");
        }
    }

    private void number(Numerical question) {
        for (Numerical.Range range : question.accepted()) {
            out.open("answer", "fraction", losses.percent(range.weight()), "format", "moodle_auto_format");
            out.leaf("text", losses.middle(range).toPlainString());
            feedback(range.feedback());
            out.leaf("tolerance", Numbers.tolerance(range).toPlainString()).close("answer");
        }
        question.otherwise().ifPresent(this::otherwise);
        units(question.units());
    }

    private void otherwise(Text said) {
        out.open("answer", "fraction", "0", "format", "moodle_auto_format").leaf("text", "*");
        text("feedback", said);
        out.leaf("tolerance", "0").close("answer");
    }

    void units(List<Unit> units) {
        out.leaf("unitgradingtype", "0").leaf("unitpenalty", "0.1").leaf("showunits", units.isEmpty() ? "3" : "0").leaf("unitsleft", "0");
        if (units.isEmpty()) return;
        out.open("units");
        for (Unit unit : units)
            out.open("unit")
                    .leaf("multiplier", unit.multiplier().toPlainString())
                    .leaf("unit_name", unit.name())
                    .close("unit");
        out.close("units");
    }

    private void matching(Matching question) {
        out.leaf("shuffleanswers", String.valueOf(question.shuffles()));
        combined();
        for (int left = 0; left < question.lefts().size(); left++)
            pair(question.lefts().get(left), question.rights().get(question.keys().get(left)));
        for (int right = 0; right < question.rights().size(); right++)
            if (!question.keys().contains(right)) pair(new Text(question.prompt().format(), ""), question.rights().get(right));
    }

    private void pair(Text left, Text right) {
        out.open("subquestion", "format", format(left)).leaf("text", left.body());
        out.open("answer", "format", format(right)).leaf("text", right.body()).close("answer");
        out.close("subquestion");
    }

    private void ordering(Ordering question) {
        out.leaf("layouttype", "VERTICAL").leaf("selecttype", "ALL").leaf("selectcount", String.valueOf(question.items().size()));
        out.leaf("gradingtype", question.grading().name()).leaf("showgrading", "SHOW").leaf("numberingstyle", "none");
        combined();
        int place = 0;
        for (Text item : question.items())
            out.open("answer", "fraction", ++place + ".0000000", "format", format(item)).leaf("text", item.body()).close("answer");
    }

    private void essay(Optional<Text> graders) {
        out.leaf("responseformat", "plain").leaf("responserequired", "1").leaf("responsefieldlines", "15");
        out.leaf("attachments", "0").leaf("attachmentsrequired", "0");
        text("graderinfo", graders.orElse(new Text(Text.Format.HTML, "")));
        out.open("responsetemplate", "format", "html").leaf("text", "").close("responsetemplate");
    }
}
