package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wildcards;
import academy.huikuan.question.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the interactions that stand in a text: one entry alone is a short answer or a number, anything else is a text with gaps. */
final class QtiGaps {
    /** No answer is this. */
    private static final String OTHER = "\uFDE1none";
    private static final String ANYTHING = "\uFDE1";
    private static final String FAR = "-987654321.012345";

    private final QtiItem reader;
    private final XmlNode item;
    private final XmlNode body;
    private final QtiScoring scoring;
    private final Places places;

    QtiGaps(QtiItem reader, XmlNode item, XmlNode body, QtiScoring scoring, Places places) {
        this.reader = reader;
        this.item = item;
        this.body = body;
        this.scoring = scoring;
        this.places = places;
    }

    Optional<Question> read(List<XmlNode> interactions) throws QtiScoring.Unknown {
        List<Map<String, List<String>>> all = new ArrayList<>();
        for (XmlNode node : interactions) {
            String response = node.attribute("response-identifier");
            if (scoring.declaration(response).isEmpty()) return places.refused(node, "the response '" + response + "' is not declared");
            for (String value : values(node)) all.add(QtiItem.given(response, value));
        }
        QtiFeedback feedback = new QtiFeedback(item, scoring, all, interactions.size() > 1);
        Text text = new QtiText(body).marked();
        XmlNode first = interactions.get(0);
        boolean alone = interactions.size() == 1 && first.name().equals("qti-text-entry-interaction") && !reader.own(Notes.KIND)
                .equals("gaps");
        if (alone) return alone(first, text, feedback);
        List<Gaps.Gap> gaps = gaps(interactions, feedback);
        return gaps.size() < interactions.size() ? Optional.empty() : QtiText.gaps(reader, text, gaps, feedback.general());
    }

    private boolean numeric(XmlNode node) {
        return Set.of("float", "integer").contains(scoring.declaration(response(node)).orElseThrow().attribute("base-type"));
    }

    private static String response(XmlNode node) {
        return node.attribute("response-identifier");
    }

    /** The answers that stand for all there are. */
    private List<String> values(XmlNode node) {
        List<String> values = new ArrayList<>();
        if (node.name().equals("qti-inline-choice-interaction"))
            node.children("qti-inline-choice").forEach(choice -> values.add(choice.attribute("identifier")));
        else {
            QtiTests tests = new QtiTests(item, scoring, response(node));
            if (numeric(node)) tests.samples().values().forEach(number -> values.add(number.toPlainString()));
            else tests.words().forEach(word -> values.add(sample(word.text())));
            values.add(numeric(node) ? FAR : OTHER);
        }
        return values;
    }

    /** A text that fits a pattern and as few others as can be. */
    private static String sample(String pattern) {
        List<String> parts = Wildcards.parts(pattern);
        return parts.stream().allMatch(String::isBlank) ? OTHER : String.join(ANYTHING, parts);
    }

    private Optional<Question> alone(XmlNode node, Text text, QtiFeedback feedback) throws QtiScoring.Unknown {
        String body = text.body().endsWith(ClozeReader.GAP) ? text.body().substring(0, text.body().length() - ClozeReader.GAP.length())
                : text.body();
        Text asked = new Text(text.format(), body.replaceFirst("<p>\\s*" + ClozeReader.GAP + "\\s*</p>$", ""));
        Draft draft = reader.draft(asked.body().isEmpty() ? new Text(Text.Format.PLAIN, item.attribute("title")) : asked,
                feedback.general());
        BigDecimal all = reader.own("points").isEmpty() ? whole(node) : BigDecimal.ONE;
        if (all.signum() <= 0) return places.refused(node, "no answer earns points");
        if (numeric(node)) return draft.numerical(ranges(node, all, feedback), List.of(),
                feedback.said(QtiItem.given(response(node), FAR)));
        List<Wanted> wanted = wanted(node, all, feedback);
        return draft.shortAnswer(wanted, reader.own(Notes.WORDING).isEmpty() && exact(node));
    }

    /** The most points that an answer here earns alone. */
    private BigDecimal whole(XmlNode node) throws QtiScoring.Unknown {
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal nothing = scoring.score(Map.of());
        for (String value : values(node)) most = most.max(scoring.score(QtiItem.given(response(node), value)).subtract(nothing));
        return most;
    }

    private Weight weight(XmlNode node, String value, BigDecimal all) throws QtiScoring.Unknown {
        BigDecimal points = scoring.score(QtiItem.given(response(node), value)).subtract(scoring.score(Map.of()));
        return QtiChoices.weight(points.max(BigDecimal.ZERO), all);
    }

    private List<Numerical.Range> ranges(XmlNode node, BigDecimal all, QtiFeedback feedback) throws QtiScoring.Unknown {
        List<Numerical.Range> ranges = new ArrayList<>();
        for (Map.Entry<Numerical.Range, BigDecimal> one : new QtiTests(item, scoring, response(node)).samples().entrySet()) {
            Numerical.Range range = one.getKey();
            String value = one.getValue().toPlainString();
            ranges.add(new Numerical.Range(
                    range.least(), range.best(), range.most(), weight(node, value, all),
                            feedback.said(QtiItem.given(response(node), value))));
        }
        return ranges;
    }

    private List<Wanted> wanted(XmlNode node, BigDecimal all, QtiFeedback feedback) throws QtiScoring.Unknown {
        List<Wanted> wanted = new ArrayList<>();
        for (QtiTests.Word word : new QtiTests(item, scoring, response(node)).words()) {
            if (word.text().isBlank()) {
                places.problem(node, "a pattern of the marking is more than '*' can say");
                continue;
            }
            Map<String, List<String>> given = QtiItem.given(response(node), sample(word.text()));
            boolean listed = wanted.stream().anyMatch(one -> one.pattern().equals(word.text().strip()));
            if (!listed) wanted.add(new Wanted(word.text(), weight(node, sample(word.text()), all), feedback.said(given)));
        }
        Optional<Text> otherwise = feedback.said(QtiItem.given(response(node), OTHER));
        boolean any = wanted.stream().anyMatch(one -> one.pattern().equals("*"));
        if (otherwise.isPresent() && !any) wanted.add(new Wanted("*", Weight.NOTHING, otherwise));
        return wanted;
    }

    private boolean exact(XmlNode node) {
        List<QtiTests.Word> words = new QtiTests(item, scoring, response(node)).words();
        return !words.isEmpty() && words.stream().allMatch(QtiTests.Word::exactCase);
    }

    private List<Gaps.Gap> gaps(List<XmlNode> interactions, QtiFeedback feedback) throws QtiScoring.Unknown {
        List<BigDecimal> wholes = new ArrayList<>();
        for (XmlNode node : interactions) wholes.add(whole(node));
        boolean adds = wholes.stream().allMatch(whole -> whole.signum() > 0);
        if (!adds) places.remark(interactions.get(0), "the file gives points only for all gaps together; here each gap earns its share");
        List<Integer> shares = QtiText.shares(reader, wholes, adds, item, places);
        List<Gaps.Gap> gaps = new ArrayList<>();
        for (int at = 0; at < interactions.size(); at++) {
            XmlNode node = interactions.get(at);
            Optional<Gaps.Gap> gap = adds ? gap(node, shares.get(at), wholes.get(at), feedback) : keyed(node, shares.get(at));
            if (gap.isEmpty()) places.problem(node, "the gap '" + response(node) + "' has no right answer");
            gap.ifPresent(gaps::add);
        }
        return gaps;
    }

    private Optional<Gaps.Gap> gap(XmlNode node, int share, BigDecimal all, QtiFeedback feedback) throws QtiScoring.Unknown {
        if (node.name().equals("qti-inline-choice-interaction")) {
            List<Option> options = new ArrayList<>();
            for (XmlNode choice : node.children("qti-inline-choice")) {
                String id = choice.attribute("identifier");
                options.add(new Option(text(choice), weight(node, id, all), feedback.said(QtiItem.given(response(node), id))));
            }
            boolean list = node.attribute(QtiItem.HK + "list").equals("true");
            return options.size() < 2 || options.size() > 26 ? Optional.empty() : Optional.of(new Gaps.ChoiceGap(share, options, !list));
        }
        if (numeric(node)) {
            List<Numerical.Range> ranges = ranges(node, all, feedback);
            return ranges.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Gaps.NumberGap(share, ranges, feedback.said(QtiItem.given(response(node), FAR))));
        }
        List<Wanted> wanted = wanted(node, all, feedback);
        String own = node.attribute(QtiItem.HK + Notes.WORDING);
        boolean exact = own.isEmpty() ? exact(node) : own.contains("case");
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gaps.WordGap(share, wanted, new Wording(exact, own.contains("traditional"))));
    }

    /** A gap by its key alone. */
    private Optional<Gaps.Gap> keyed(XmlNode node, int share) {
        List<String> right = scoring.correct(response(node)).stream().filter(value -> !value.isBlank()).toList();
        if (right.isEmpty()) return Optional.empty();
        if (node.name().equals("qti-inline-choice-interaction")) {
            List<Option> options = node.children("qti-inline-choice").stream()
                    .map(choice -> new Option(
                            text(choice), right.contains(choice.attribute("identifier")) ? Weight.ALL : Weight.NOTHING, Optional.empty()))
                    .toList();
            return options.size() < 2 || options.size() > 26 ? Optional.empty() : Optional.of(new Gaps.ChoiceGap(share, options, true));
        }
        Optional<BigDecimal> number = numeric(node) ? Numbers.read(right.get(0)) : Optional.empty();
        if (number.isPresent())
            return Optional.of(new Gaps.NumberGap(
                    share, List.of(Numbers.around(number.get(), BigDecimal.ZERO, Weight.ALL, Optional.empty())), Optional.empty()));
        List<Wanted> wanted = right.stream().map(text -> new Wanted(text.replace("*", "\\*"), Weight.ALL, Optional.empty())).toList();
        return Optional.of(new Gaps.WordGap(share, wanted, Wording.USUAL));
    }

    private static Text text(XmlNode choice) {
        return Xhtml.text(choice, choice.children().stream().filter(node -> !QtiItem.hidden(node)).toList());
    }
}
