package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of an item in which interactions stand, and the gaps in it. */
final class QtiText {
    private static final int MOST_SHARE = 100;

    private final XmlNode body;

    QtiText(XmlNode body) {
        this.body = body;
    }

    /** The text with `_____` for each interaction; our own files say it themselves. */
    Text marked() {
        Optional<XmlNode> own = body.elements().stream().filter(node -> !node.attribute(Xhtml.FORMAT).isEmpty()).findFirst();
        if (own.isPresent()) return Xhtml.text(own.get());
        List<XmlNode> shown = gapped(body.children());
        List<XmlNode> solid = shown.stream().filter(node -> !node.isText() || !node.text().isBlank()).toList();
        return Xhtml.text(body, solid);
    }

    private static List<XmlNode> gapped(List<XmlNode> nodes) {
        List<XmlNode> shown = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (node.name().endsWith("-interaction") || node.name().equals("qti-gap"))
                shown.add(XmlNode.text(ClozeReader.GAP, node.line()));
            else if (node.isText()) shown.add(node);
            else if (!node.name().startsWith("qti-"))
                shown.add(new XmlNode(node.name(), node.attributes(), gapped(node.children()), "", node.line()));
        }
        return shown;
    }

    /** A question from its text and its gaps, as many as `_____` stand in it. */
    static Optional<Question> gaps(QtiItem reader, Text text, List<Gaps.Gap> gaps, Optional<Text> general) {
        String[] parts = text.body().split(ClozeReader.GAP, -1);
        Draft draft = reader.draft(text, general);
        draft.notes().take(Notes.WORDING);
        if (parts.length != gaps.size() + 1) {
            draft.problems().accept("the text has '_____' where no gap is");
            return Optional.empty();
        }
        List<Gaps.Piece> pieces = new ArrayList<>();
        EvenGaps texts = new EvenGaps(text.format());
        for (int at = 0; at < gaps.size(); at++) {
            MoodleGapSelect.passage(pieces, text.format(), parts[at]);
            pieces.add(texts.even(gaps.get(at)));
        }
        MoodleGapSelect.passage(pieces, text.format(), parts[gaps.size()]);
        return draft.gaps(pieces);
    }

    /** How much the gaps count beside one another. */
    static List<Integer> shares(QtiItem reader, List<BigDecimal> wholes, boolean adds, XmlNode item, Places places) {
        String own = reader.own("shares");
        if (own.matches("[0-9]{1,3}(,[0-9]{1,3})*") && own.split(",").length == wholes.size())
            return List.of(own.split(",")).stream().map(Integer::valueOf).map(share -> Math.max(1, Math.min(MOST_SHARE, share))).toList();
        if (!adds) return wholes.stream().map(whole -> 1).toList();
        BigDecimal least = wholes.stream().min(BigDecimal::compareTo).orElseThrow();
        List<Integer> shares = new ArrayList<>();
        for (BigDecimal whole : wholes) {
            BigDecimal ratio = whole.divide(least, MathContext.DECIMAL32);
            int share = (int) Math.max(1, Math.min(MOST_SHARE, Math.round(ratio.doubleValue())));
            if (ratio.subtract(BigDecimal.valueOf(share)).abs().compareTo(new BigDecimal("0.01")) > 0)
                places.remark(item, "a gap counts " + share + " times another here, not " + ratio.toPlainString() + " times");
            shares.add(share);
        }
        return shares;
    }
}
