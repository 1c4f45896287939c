package academy.huikuan.bank;

import academy.huikuan.question.Numerical;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes response processing: what an answer earns, and which feedback it shows. */
final class QtiRulesOut {
    private final XmlOut out;
    private final Losses losses;

    QtiRulesOut(XmlOut out, Losses losses) {
        this.out = out;
        this.losses = losses;
    }

    /** A weight as a share of one point. */
    String points(Weight weight) {
        return Numbers.bare(new BigDecimal(losses.percent(weight)).movePointLeft(2)).toPlainString();
    }

    static String variable(String name) {
        return "<qti-variable identifier=\"" + name + "\"/>";
    }

    static String value(String type, String value) {
        return "<qti-base-value base-type=\"" + type + "\">" + XmlOut.escaped(value) + "</qti-base-value>";
    }

    void set(String outcome, String expression) {
        out.raw("qti-set-outcome-value", expression, "identifier", outcome);
    }

    /** Points by the mapping, and the chosen options' feedbacks. */
    void mapped(boolean speaks) {
        out.open("qti-response-condition").open("qti-response-if");
        out.raw("qti-not", "<qti-is-null>" + variable("RESPONSE") + "</qti-is-null>");
        set("SCORE", "<qti-map-response identifier=\"RESPONSE\"/>");
        if (speaks) set("FEEDBACK", variable("RESPONSE"));
        out.close("qti-response-if").close("qti-response-condition");
    }

    void matched() {
        out.open("qti-response-condition").open("qti-response-if");
        out.raw("qti-match", variable("RESPONSE") + "<qti-correct identifier=\"RESPONSE\"/>");
        set("SCORE", value("float", "1"));
        out.close("qti-response-if").close("qti-response-condition");
    }

    /** One test and what follows from it. */
    private record Branch(String test, Weight weight, Optional<String> feedback) {}

    /**
     * @param number of the gap, or the empty text where there is one answer only
     * @param other whether an answer that nothing fits shows a feedback
     */
    void numbers(String number, List<Numerical.Range> accepted, boolean other) {
        List<Branch> branches = new ArrayList<>();
        for (int at = 0; at < accepted.size(); at++) {
            Numerical.Range range = accepted.get(at);
            String below = Numbers.bare(range.best().subtract(range.least())).toPlainString();
            String above = Numbers.bare(range.most().subtract(range.best())).toPlainString();
            boolean exact = below.equals("0") && above.equals("0");
            String tolerance = exact ? " tolerance-mode=\"exact\"" : " tolerance-mode=\"absolute\" tolerance=\"" + below + " " + above + "\"";
            String test = "<qti-equal" + tolerance + ">" + variable("RESPONSE" + number) + value("float", range.best().toPlainString()) + "</qti-equal>";
            branches.add(new Branch(test, range.weight(), range.feedback().isPresent() ? Optional.of(id(number, at)) : Optional.empty()));
        }
        if (clashes(accepted)) branches.sort(Comparator.comparing(Branch::weight).reversed());
        chain(number, branches, other);
    }

    /** Whether a lesser range stands before a better one that it overlaps: the first that fits would count. */
    private static boolean clashes(List<Numerical.Range> accepted) {
        for (int first = 0; first < accepted.size(); first++)
            for (Numerical.Range later : accepted.subList(first + 1, accepted.size())) {
                Numerical.Range one = accepted.get(first);
                boolean overlap = one.least().compareTo(later.most()) <= 0 && later.least().compareTo(one.most()) <= 0;
                if (overlap && one.weight().compareTo(later.weight()) < 0) return true;
            }
        return false;
    }

    void words(String number, List<Wanted> wanted, Wording wording) {
        List<Branch> branches = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            Wanted one = wanted.get(at);
            branches.add(new Branch(
                    word(variable("RESPONSE" + number), one.pattern(), wording),
                    one.weight(),
                    one.feedback().isPresent() ? Optional.of(id(number, at)) : Optional.empty()));
        }
        chain(number, branches, false);
    }

    private String word(String variable, String pattern, Wording wording) {
        String[] parts = pattern.split("(?<!\\\\)\\*", -1);
        if (parts.length == 1)
            return "<qti-string-match case-sensitive=\"" + wording.exactCase() + "\">" + variable
                    + value("string", pattern.replace("\\*", "*")) + "</qti-string-match>";
        if (!wording.exactCase() && !pattern.equals("*")) losses.add("where '*' stands for anything, QTI tells capital from small letters");
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) regex.append(".*");
            regex.append(parts[at].replace("\\*", "*").replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1"));
        }
        return "<qti-pattern-match" + XmlOut.told("pattern", regex.toString()) + ">" + variable + "</qti-pattern-match>";
    }

    static String id(String number, int at) {
        return "answer" + number + "-" + (at + 1);
    }

    static String other(String number) {
        return "other" + number;
    }

    private void chain(String number, List<Branch> branches, boolean other) {
        out.open("qti-response-condition");
        String name = "qti-response-if";
        for (Branch branch : branches) {
            out.open(name).line(branch.test());
            set("SCORE" + number, value("float", points(branch.weight())));
            branch.feedback().ifPresent(id -> set("FEEDBACK" + number, value("identifier", id)));
            out.close(name);
            name = "qti-response-else-if";
        }
        if (other) {
            out.open(name).line("<qti-not><qti-is-null>" + variable("RESPONSE" + number) + "</qti-is-null></qti-not>");
            set("FEEDBACK" + number, value("identifier", other(number)));
            out.close(name);
        }
        out.close("qti-response-condition");
    }

    /** What a chosen option of a gap earns and shows. */
    void option(String number, String option, Weight weight, boolean speaks, boolean first) {
        if (first) out.open("qti-response-condition");
        String name = first ? "qti-response-if" : "qti-response-else-if";
        out.open(name).line("<qti-match>" + variable("RESPONSE" + number) + value("identifier", option) + "</qti-match>");
        set("SCORE" + number, value("float", points(weight.units() < 0 ? Weight.NOTHING : weight)));
        if (weight.units() < 0) losses.add("a negative weight in a gap counts as nothing");
        if (speaks) set("FEEDBACK" + number, value("identifier", option));
        out.close(name);
    }
}
