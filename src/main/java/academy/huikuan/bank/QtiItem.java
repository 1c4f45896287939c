package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one assessment item of QTI 3, or of QTI 2 with its names turned. */
final class QtiItem {
    private static final Set<String> INLINE = Set.of("qti-text-entry-interaction", "qti-inline-choice-interaction");
    private static final Set<String> BLOCK = Set.of(
            "qti-choice-interaction", "qti-order-interaction", "qti-match-interaction", "qti-associate-interaction",
            "qti-gap-match-interaction", "qti-extended-text-interaction");
    private static final Set<String> HIDDEN = Set.of("qti-rubric-block", "qti-feedback-block", "qti-feedback-inline", "qti-modal-feedback");
    /** Our own words on the body; see content/README.md. */
    static final String HK = "data-hk-";
    /** Words are compared as they are where an author says nothing. */
    static final String USUAL = "usual";

    private final XmlNode item;
    private final XmlNode body;
    private final Places places;
    private final List<String> tags;

    QtiItem(XmlNode item, Places places, List<String> tags) {
        this.item = item;
        this.body = item.child("qti-item-body").orElse(new XmlNode("qti-item-body", Map.of(), List.of(), "", item.line()));
        this.places = places;
        this.tags = tags;
    }

    String own(String name) {
        return body.attributes().getOrDefault(HK + name, "");
    }

    Optional<Question> read(Function<String, Optional<String>> dialogues) {
        int known = places.problems().size();
        refuseLost();
        List<XmlNode> interactions = item.all().filter(node -> node.name().endsWith("-interaction")).toList();
        for (XmlNode node : interactions)
            if (!INLINE.contains(node.name()) && !BLOCK.contains(node.name()))
                places.problem(node, "'" + node.name() + "' cannot be kept here");
        if (places.problems().size() > known) return Optional.empty();
        try {
            Optional<Question> question = read(interactions, dialogues);
            return places.problems().size() > known ? Optional.empty() : question;
        } catch (QtiScoring.Unknown unknown) {
            return places.refused(item.child("qti-response-processing").orElse(item), "the item's marking is not understood: "
                    + unknown.getMessage());
        }
    }

    private void refuseLost() {
        if (item.attribute("adaptive").equals("true")) places.problem(item,
                "an adaptive item, which goes on after an answer, cannot be kept here");
        for (XmlNode node : item.elements())
            if (node.name().equals("qti-template-declaration") || node.name().equals("qti-assessment-stimulus-ref"))
                places.problem(node, "'" + node.name() + "' cannot be kept here");
        if (Xhtml.lost(body)) places.problem(body, "the text shows a picture, a formula or a medium; these cannot be kept here");
    }

    private Optional<Question> read(List<XmlNode> interactions, Function<String, Optional<String>> dialogues) throws QtiScoring.Unknown {
        QtiScoring scoring = new QtiScoring(item);
        if (interactions.stream().allMatch(node -> INLINE.contains(node.name())) && !interactions.isEmpty())
            return new QtiGaps(this, item, body, scoring, places).read(interactions);
        if (interactions.size() > 1) return places.refused(interactions.get(1),
                "an item with several questions cannot be kept here; part it");
        Text prompt = prompt(interactions);
        if (interactions.isEmpty()) return draft(prompt, new QtiFeedback(item, scoring, List.of(Map.of())).general()).description();
        XmlNode interaction = interactions.get(0);
        if (interaction.name().equals("qti-extended-text-interaction")) return essay(prompt, scoring, dialogues);
        if (interaction.name().equals("qti-gap-match-interaction")) return new QtiGapMatch(this, item, interaction, scoring, places)
            .read(prompt);
        return new QtiChoices(this, item, interaction, scoring, places).read(prompt);
    }

    private Optional<Question> essay(Text prompt, QtiScoring scoring, Function<String, Optional<String>> dialogues)
            throws QtiScoring.Unknown {
        QtiFeedback feedback = new QtiFeedback(item, scoring, List.of(Map.of()));
        Optional<Text> graders = body.all()
                .filter(node -> node.name().equals("qti-rubric-block") && node.attribute("view").contains("scorer"))
                .map(node -> Xhtml.text(QtiFeedback.content(node)))
                .filter(text -> !text.body().isEmpty())
                .findFirst();
        String talk = own(Notes.DIALOGUE);
        return draft(prompt, feedback.general()).essay(graders, talk.isEmpty() ? Optional.empty() : Optional.of(talk), dialogues);
    }

    /** The text before the interaction, and its prompt. */
    private Text prompt(List<XmlNode> interactions) {
        List<XmlNode> content = new ArrayList<>(visible(body.children()));
        for (XmlNode interaction : interactions)
            interaction.child("qti-prompt").ifPresent(prompt -> {
                if (content.stream().allMatch(node -> node.content().isEmpty())) content.clear();
                if (content.isEmpty()) content.addAll(visible(prompt.children()));
                else content.add(new XmlNode("p", Map.of(), visible(prompt.children()), "", prompt.line()));
            });
        Text text = Xhtml.text(body, content);
        return text.body().isEmpty() ? new Text(Text.Format.PLAIN, item.attribute("title")) : text;
    }

    /** Without QTI's own elements, and without what is empty then. */
    static List<XmlNode> visible(List<XmlNode> nodes) {
        List<XmlNode> visible = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (node.isText()) visible.add(node);
            else if (!node.name().startsWith("qti-")) {
                List<XmlNode> inner = visible(node.children());
                boolean emptied = inner.stream().allMatch(part -> part.isText() && part.text().isBlank()) && !node.elements().isEmpty();
                if (!emptied) visible.add(new XmlNode(node.name(), node.attributes(), inner, "", node.line()));
            }
        }
        return visible;
    }

    static boolean hidden(XmlNode node) {
        return HIDDEN.contains(node.name());
    }

    Draft draft(Text prompt, Optional<Text> general) {
        Notes notes = new Notes(message -> places.problem(item, message));
        if (own(Notes.KIND).equals("judgement")) notes.add(Notes.KIND, "judgement");
        for (String key : List.of(Notes.RUBRIC, Notes.FORMULA, Notes.TOLERANCE, Notes.UNITS, Notes.WORDING))
            if (!own(key).isEmpty() && !own(key).equals(USUAL)) notes.add(key, own(key));
        if (!own(Notes.VALUE).isEmpty()) for (String value : own(Notes.VALUE).split(";")) notes.add(Notes.VALUE, value);
        String id = own("id").equals("none") ? "" : item.attribute("identifier");
        String title = item.attribute("title");
        Label label = GiftNotes.label(id, title.isEmpty() ? GiftBlock.shortened(prompt.body()) : title, tags);
        return new Draft(label, prompt, general, notes, message -> places.problem(item, message));
    }

    /** One response as all that is given. */
    static Map<String, List<String>> given(String response, String... values) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put(response, List.of(values));
        return given;
    }
}
