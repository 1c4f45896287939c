package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of an item's feedbacks are shown to which answer; what is shown to every answer is the general one. */
final class QtiFeedback {
    private static final Set<String> NAMES = Set.of("qti-modal-feedback", "qti-feedback-block", "qti-feedback-inline");

    private final QtiScoring scoring;
    private final List<XmlNode> all;
    private final List<XmlNode> general;
    private final List<XmlNode> ever = new ArrayList<>();
    private final List<XmlNode> silent;

    /** @param answers responses that stand for all there are */
    QtiFeedback(XmlNode item, QtiScoring scoring, List<Map<String, List<String>>> answers) throws QtiScoring.Unknown {
        this(item, scoring, answers, false);
    }

    /** @param parts whether an answer is one of several, so that what is said to none of them is said to no part */
    QtiFeedback(XmlNode item, QtiScoring scoring, List<Map<String, List<String>>> answers, boolean parts) throws QtiScoring.Unknown {
        this.scoring = scoring;
        this.all = item.all().filter(node -> NAMES.contains(node.name())).toList();
        this.general = new ArrayList<>(all);
        for (Map<String, List<String>> answer : answers) {
            List<XmlNode> shown = shown(answer);
            general.retainAll(shown);
            ever.addAll(shown);
        }
        if (answers.isEmpty()) general.clear();
        this.silent = parts ? shown(Map.of()) : List.of();
    }

    private List<XmlNode> shown(Map<String, List<String>> answer) throws QtiScoring.Unknown {
        QtiScoring.Marked marked = scoring.mark(answer);
        return all.stream().filter(marked::shows).toList();
    }

    /** What is said to an answer alone. */
    Optional<Text> said(Map<String, List<String>> answer) throws QtiScoring.Unknown {
        return text(shown(answer).stream().filter(node -> !general.contains(node) && !silent.contains(node)).toList());
    }

    Optional<Text> general() {
        return text(general);
    }

    /** What never comes up, though it stands in a choice or bears its name. */
    Optional<Text> beside(XmlNode choice) {
        return text(all.stream()
                .filter(node -> !ever.contains(node))
                .filter(node -> node.attribute("identifier").equals(choice.attribute("identifier")) || choice.all().anyMatch(node::equals))
                .toList());
    }

    boolean leaves() {
        return all.stream().anyMatch(node -> !ever.contains(node) && !general.contains(node));
    }

    static XmlNode content(XmlNode node) {
        return node.child("qti-content-body").orElse(node);
    }

    private static Optional<Text> text(List<XmlNode> nodes) {
        List<Text> texts = nodes.stream().distinct().map(node -> Xhtml.text(content(node))).filter(text -> !text.body().isEmpty()).toList();
        if (texts.size() <= 1) return texts.stream().findFirst();
        boolean plain = texts.stream().allMatch(text -> text.format() == Text.Format.PLAIN);
        return Optional.of(
                plain
                        ? new Text(Text.Format.PLAIN, texts.stream().map(Text::body).collect(Collectors.joining("\n")))
                        : new Text(Text.Format.HTML, texts.stream().map(text -> "<p>" + text.html() + "</p>")
                                .collect(Collectors.joining())));
    }
}
