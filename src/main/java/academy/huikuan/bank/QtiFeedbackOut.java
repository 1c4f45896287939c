package academy.huikuan.bank;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an item's outcomes and feedbacks, and its texts: of a question with drawn values with those of the first draw. */
final class QtiFeedbackOut {
    private record Feedback(String outcome, String id, Text text) {}

    private final XmlOut out;
    private final Question question;
    private final List<Feedback> feedbacks = new ArrayList<>();

    QtiFeedbackOut(XmlOut out, Question question) {
        this.out = out;
        this.question = question;
    }

    private Text told(Text text) {
        return question instanceof Computed computed ? computed.told(text, computed.first()) : text;
    }

    String content(Text text) {
        return Xhtml.content(told(text));
    }

    String[] attributes(Text text) {
        String[] attributes = Xhtml.attributes(text);
        if (!told(text).equals(text)) attributes[3] = text.body();
        return attributes;
    }

    void outcome(String name, String cardinality, String type, String... more) {
        List<String> attributes = new ArrayList<>(List.of("identifier", name, "cardinality", cardinality, "base-type", type));
        attributes.addAll(List.of(more));
        String[] all = attributes.toArray(String[]::new);
        if (type.equals("float")) out.open("qti-outcome-declaration", all).open("qti-default-value").leaf("qti-value", "0").close("qti-default-value").close("qti-outcome-declaration");
        else out.raw("qti-outcome-declaration", "", all);
    }

    /** @param feedback the cardinality of the outcome that shows feedbacks; empty where there are none */
    void outcomes(String feedback, boolean human) {
        outcome("SCORE", "single", "float", "normal-maximum", "1", "external-scored", human ? "human" : "");
        if (!feedback.isEmpty()) outcome("FEEDBACK", feedback, "identifier");
        if (question.general().isPresent()) outcome("GENERAL", "single", "identifier");
    }

    /** The rule that shows the general feedback to everyone. */
    void general() {
        if (question.general().isEmpty()) return;
        out.raw("qti-set-outcome-value", QtiRulesOut.value("identifier", "general"), "identifier", "GENERAL");
    }

    void keep(String outcome, String id, Optional<Text> text) {
        text.ifPresent(said -> feedbacks.add(new Feedback(outcome, id, said)));
    }

    void scorer(Text text) {
        out.open("qti-rubric-block", "use", "scoring", "view", "scorer").open("qti-content-body");
        out.raw("div", content(text), attributes(text));
        out.close("qti-content-body").close("qti-rubric-block");
    }

    void write() {
        keep("GENERAL", "general", question.general());
        for (Feedback feedback : feedbacks) {
            out.open("qti-modal-feedback", "outcome-identifier", feedback.outcome(), "identifier", feedback.id(), "show-hide", "show");
            out.open("qti-content-body");
            out.raw("div", content(feedback.text()), attributes(feedback.text()));
            out.close("qti-content-body").close("qti-modal-feedback");
        }
    }
}
