package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a text into whose gaps words are put: each gap offers all of them. */
final class QtiGapMatch {
    private final QtiItem reader;
    private final XmlNode item;
    private final XmlNode interaction;
    private final QtiScoring scoring;
    private final Places places;
    private final String response;

    QtiGapMatch(QtiItem reader, XmlNode item, XmlNode interaction, QtiScoring scoring, Places places) {
        this.reader = reader;
        this.item = item;
        this.interaction = interaction;
        this.scoring = scoring;
        this.places = places;
        this.response = interaction.attribute("response-identifier");
    }

    /** @param before what stands before the text with the gaps */
    Optional<Question> read(Text before) throws QtiScoring.Unknown {
        if (scoring.declaration(response).isEmpty()) return places.refused(interaction, "the response '" + response + "' is not declared");
        if (interaction.all().anyMatch(node -> node.name().equals("qti-gap-img")))
            return places.refused(interaction, "pictures to put into gaps cannot be kept here");
        List<XmlNode> words = interaction.children("qti-gap-text");
        List<XmlNode> slots = interaction.all().filter(node -> node.name().equals("qti-gap")).toList();
        BigDecimal nothing = scoring.score(Map.of());
        List<BigDecimal> wholes = new ArrayList<>();
        for (XmlNode gap : slots) {
            BigDecimal most = BigDecimal.ZERO;
            for (XmlNode word : words) most = most.max(scoring.score(pair(word, gap)).subtract(nothing));
            wholes.add(most);
        }
        boolean adds = !wholes.isEmpty() && wholes.stream().allMatch(whole -> whole.signum() > 0);
        if (!adds) places.remark(interaction, "the file gives points only for all gaps together; here each gap earns its share");
        List<Integer> shares = QtiText.shares(reader, wholes, adds, item, places);
        List<Gaps.Gap> gaps = new ArrayList<>();
        for (int at = 0; at < slots.size(); at++) {
            List<Option> options = new ArrayList<>();
            for (XmlNode word : words) options.add(new Option(Xhtml.text(word),
                    weight(word, slots.get(at), adds, nothing, wholes.get(at)), Optional.empty()));
            boolean sound = options.size() >= 2 && options.size() <= 26 && options.stream().anyMatch(Option::right);
            if (!sound) return places.refused(slots.get(at), "the gap needs a right word among two or more");
            gaps.add(new Gaps.ChoiceGap(shares.get(at), options, true));
        }
        Optional<Text> general = new QtiFeedback(item, scoring, List.of(Map.of(), Map.of(response, scoring.correct(response)))).general();
        return QtiText.gaps(reader, text(before), gaps, general);
    }

    private Weight weight(XmlNode word, XmlNode gap, boolean adds, BigDecimal nothing, BigDecimal whole) throws QtiScoring.Unknown {
        if (!adds) return scoring.correct(response).contains(name(word, gap)) ? Weight.ALL : Weight.NOTHING;
        return QtiChoices.weight(scoring.score(pair(word, gap)).subtract(nothing).max(BigDecimal.ZERO), whole);
    }

    private static String name(XmlNode word, XmlNode gap) {
        return word.attribute("identifier") + " " + gap.attribute("identifier");
    }

    private Map<String, List<String>> pair(XmlNode word, XmlNode gap) {
        return QtiItem.given(response, name(word, gap));
    }

    private Text text(Text before) {
        List<XmlNode> inside = interaction.children().stream().filter(node -> !node.name().startsWith("qti-")).toList();
        Text gapped = new QtiText(new XmlNode("div", Map.of(), inside, "", interaction.line())).marked();
        boolean titled = before.body().equals(item.attribute("title"));
        if (titled || before.body().isEmpty()) return gapped;
        boolean plain = before.format() == Text.Format.PLAIN && gapped.format() == Text.Format.PLAIN;
        return plain
                ? new Text(Text.Format.PLAIN, before.body() + "\n" + gapped.body())
                : new Text(Text.Format.HTML, "<p>" + before.html() + "</p>" + gapped.html());
    }
}
