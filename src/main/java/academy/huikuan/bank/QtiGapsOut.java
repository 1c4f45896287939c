package academy.huikuan.bank;

import academy.huikuan.question.Gaps;
import academy.huikuan.question.Option;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a text with gaps: a response for each gap, and the points as the gaps' shares of all. */
final class QtiGapsOut {
    private final Gaps question;
    private final XmlOut out;
    private final QtiRulesOut rules;
    private final QtiFeedbackOut said;
    private final Losses losses;
    private final List<Gaps.Gap> gaps;

    QtiGapsOut(Gaps question, XmlOut out, QtiRulesOut rules, QtiFeedbackOut said, Losses losses) {
        this.question = question;
        this.out = out;
        this.rules = rules;
        this.said = said;
        this.losses = losses;
        this.gaps = question.gaps();
    }

    void write(Map<String, String> own) {
        own.put(Notes.KIND, "gaps");
        own.put("shares", gaps.stream().map(gap -> String.valueOf(gap.share())).collect(Collectors.joining(",")));
        for (int at = 0; at < gaps.size(); at++) declared(number(at), gaps.get(at));
        said.outcomes("", false);
        for (int at = 0; at < gaps.size(); at++) {
            said.outcome("SCORE" + number(at), "single", "float");
            said.outcome("FEEDBACK" + number(at), "single", "identifier");
        }
        List<String> attributes = new ArrayList<>();
        own.forEach((name, value) -> attributes.addAll(List.of(QtiItem.HK + name, value)));
        out.open("qti-item-body", attributes.toArray(String[]::new));
        out.line(text());
        out.close("qti-item-body");
        processing();
    }

    private static String number(int at) {
        return String.valueOf(at + 1);
    }

    private static String letter(int at) {
        return String.valueOf((char) ('A' + at));
    }

    private void declared(String number, Gaps.Gap gap) {
        String type = gap instanceof Gaps.ChoiceGap ? "identifier" : gap instanceof Gaps.NumberGap ? "float" : "string";
        String right = gap instanceof Gaps.ChoiceGap ? letter(Integer.parseInt(gap.right())) : gap.key();
        out.open("qti-response-declaration", "identifier", "RESPONSE" + number, "cardinality", "single", "base-type", type);
        out.open("qti-correct-response").leaf("qti-value", right).close("qti-correct-response");
        out.close("qti-response-declaration");
    }

    private static String token(int at) {
        return "hkgap" + at + "x";
    }

    private String text() {
        List<String> parts = new ClozeText(question, losses).parts();
        StringBuilder tokens = new StringBuilder(parts.get(0));
        for (int at = 0; at < gaps.size(); at++) tokens.append(token(at)).append(parts.get(at + 1));
        Text prompt = question.prompt();
        String content = Xhtml.content(new Text(prompt.format(), tokens.toString()));
        for (int at = 0; at < gaps.size(); at++) content = content.replace(token(at), interaction(number(at), gaps.get(at)));
        String format = Xhtml.attributes(prompt)[1];
        return "<div" + XmlOut.told(Xhtml.FORMAT, format, Xhtml.SOURCE, String.join(ClozeReader.GAP, parts)) + ">" + content + "</div>";
    }

    private String interaction(String number, Gaps.Gap gap) {
        String response = "RESPONSE" + number;
        if (gap instanceof Gaps.WordGap word)
            return "<qti-text-entry-interaction"
                    + XmlOut.told("response-identifier", response, QtiItem.HK + Notes.WORDING, QtiItemWriter.wording(word.wording())) + "/>";
        if (!(gap instanceof Gaps.ChoiceGap choice))
            return "<qti-text-entry-interaction" + XmlOut.told("response-identifier", response) + "/>";
        StringBuilder text = new StringBuilder("<qti-inline-choice-interaction"
                + XmlOut.told("response-identifier", response, "shuffle", "false", QtiItem.HK + "list", choice.dropdown() ? "" : "true") + ">");
        for (int at = 0; at < choice.options().size(); at++) {
            Text option = choice.options().get(at).text();
            List<String> attributes = new ArrayList<>(List.of("identifier", letter(at)));
            attributes.addAll(List.of(Xhtml.attributes(option)));
            text.append("<qti-inline-choice").append(XmlOut.told(attributes.toArray(String[]::new))).append('>')
                    .append(Xhtml.content(option)).append("</qti-inline-choice>");
        }
        return text.append("</qti-inline-choice-interaction>").toString();
    }

    private void processing() {
        out.open("qti-response-processing");
        for (int at = 0; at < gaps.size(); at++) gap(number(at), gaps.get(at));
        StringBuilder sum = new StringBuilder();
        for (int at = 0; at < gaps.size(); at++)
            sum.append("<qti-product>").append(QtiRulesOut.variable("SCORE" + number(at)))
                    .append(QtiRulesOut.value("float", String.valueOf(gaps.get(at).share()))).append("</qti-product>");
        int all = gaps.stream().mapToInt(Gaps.Gap::share).sum();
        rules.set("SCORE", "<qti-divide><qti-sum>" + sum + "</qti-sum>" + QtiRulesOut.value("float", String.valueOf(all)) + "</qti-divide>");
        said.general();
        out.close("qti-response-processing");
    }

    private void gap(String number, Gaps.Gap gap) {
        String feedback = "FEEDBACK" + number;
        if (gap instanceof Gaps.WordGap word) {
            rules.words(number, word.wanted(), word.wording());
            for (int at = 0; at < word.wanted().size(); at++) said.keep(feedback, QtiRulesOut.id(number, at), word.wanted().get(at).feedback());
        }
        if (gap instanceof Gaps.NumberGap numbers) {
            rules.numbers(number, numbers.accepted(), numbers.otherwise().isPresent());
            for (int at = 0; at < numbers.accepted().size(); at++) said.keep(feedback, QtiRulesOut.id(number, at), numbers.accepted().get(at).feedback());
            said.keep(feedback, QtiRulesOut.other(number), numbers.otherwise());
        }
        if (!(gap instanceof Gaps.ChoiceGap choice)) return;
        List<Option> options = choice.options();
        for (int at = 0; at < options.size(); at++) {
            rules.option(number, letter(at), options.get(at).weight(), options.get(at).feedback().isPresent(), at == 0);
            said.keep(feedback, letter(at), options.get(at).feedback());
        }
        out.close("qti-response-condition");
    }
}
