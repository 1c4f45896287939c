package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Wildcards;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs the rules of a response processing: conditions, comparisons and sums; nothing in them can loop or reach anything else. */
final class QtiRules {
    private static final List<String> YES = List.of("true");
    private static final List<String> NO = List.of("false");
    private static final int MOST_DIGITS = 60;

    private final Map<String, XmlNode> declarations;
    private final Map<String, List<String>> given;
    private final Map<String, List<String>> outcomes;

    private final int[] steps;

    /** @param steps how many are left; counted down */
    QtiRules(
            Map<String, XmlNode> declarations,
            Map<String, List<String>> given,
            Map<String, List<String>> outcomes,
            int[] steps) {
        this.declarations = declarations;
        this.given = given;
        this.outcomes = outcomes;
        this.steps = steps;
    }

    /** @return whether the processing goes on */
    boolean run(List<XmlNode> rules) throws QtiScoring.Unknown {
        for (XmlNode rule : rules) {
            switch (rule.name()) {
                case "qti-response-condition" -> {
                    if (!condition(rule)) return false;
                }
                case "qti-set-outcome-value" -> outcomes.put(rule.attribute("identifier"), value(only(rule)));
                case "qti-response-processing-fragment" -> {
                    if (!run(rule.elements())) return false;
                }
                case "qti-exit-response" -> {
                    return false;
                }
                default -> throw new QtiScoring.Unknown(rule.name());
            }
        }
        return true;
    }

    private boolean condition(XmlNode rule) throws QtiScoring.Unknown {
        for (XmlNode branch : rule.elements()) {
            List<XmlNode> parts = branch.elements();
            if (branch.name().equals("qti-response-else")) return run(parts);
            if (parts.isEmpty()) throw new QtiScoring.Unknown(branch.name() + " without a condition");
            if (value(parts.get(0)).equals(YES)) return run(parts.subList(1, parts.size()));
        }
        return true;
    }

    private static XmlNode only(XmlNode node) throws QtiScoring.Unknown {
        if (node.elements().size() != 1) throw new QtiScoring.Unknown(node.name() + " with " + node.elements().size() + " parts");
        return node.elements().get(0);
    }

    /** One of exactly two parts. */
    private static XmlNode two(XmlNode node, int which) throws QtiScoring.Unknown {
        if (node.elements().size() != 2) throw new QtiScoring.Unknown(node.name() + " with " + node.elements().size() + " parts");
        return node.elements().get(which);
    }

    private static List<String> yes(boolean whether) {
        return whether ? YES : NO;
    }

    /** The values of an expression; none is QTI's null. */
    private List<String> value(XmlNode node) throws QtiScoring.Unknown {
        if (--steps[0] < 0) throw new QtiScoring.Unknown("more steps than any honest marking takes");
        List<XmlNode> parts = node.elements();
        String name = node.attribute("identifier");
        return switch (node.name()) {
            case "qti-variable" -> declarations.containsKey(name) ? given.getOrDefault(name, List.of())
                    : outcomes.getOrDefault(name, List.of());
            case "qti-correct" -> QtiScoring.values(Optional.ofNullable(declarations.get(name))
                    .flatMap(found -> found.child("qti-correct-response")));
            case "qti-base-value" -> List.of(node.content());
            case "qti-null" -> List.of();
            case "qti-map-response" -> List.of(mapped(name).toPlainString());
            case "qti-is-null" -> yes(value(only(node)).stream().allMatch(String::isEmpty));
            case "qti-not" -> yes(!value(only(node)).equals(YES));
            case "qti-and" -> yes(all(parts, true));
            case "qti-or" -> yes(!all(parts, false));
            case "qti-multiple", "qti-ordered" -> joined(parts);
            case "qti-match" -> yes(same(value(two(node, 0)), value(two(node, 1)), declared(node)));
            case "qti-member" -> yes(value(two(node, 1)).containsAll(value(two(node, 0))) && !value(two(node, 0)).isEmpty());
            case "qti-contains" -> yes(value(two(node, 0)).containsAll(value(two(node, 1))));
            case "qti-string-match", "qti-substring" -> yes(words(node));
            case "qti-pattern-match" -> yes(pattern(node));
            case "qti-equal", "qti-equal-rounded", "qti-gt", "qti-gte", "qti-lt", "qti-lte" -> yes(compared(node, parts));
            case "qti-container-size" -> List.of(String.valueOf(value(only(node)).size()));
            case "qti-sum", "qti-product", "qti-subtract", "qti-divide", "qti-min", "qti-max" -> computed(node.name(), numbers(parts));
            default -> throw new QtiScoring.Unknown(node.name());
        };
    }

    private boolean all(List<XmlNode> parts, boolean wanted) throws QtiScoring.Unknown {
        for (XmlNode part : parts) if (value(part).equals(YES) != wanted) return false;
        return true;
    }

    private List<String> joined(List<XmlNode> parts) throws QtiScoring.Unknown {
        List<String> joined = new ArrayList<>();
        for (XmlNode part : parts) joined.addAll(value(part));
        return joined;
    }

    private XmlNode declared(XmlNode node) {
        return node.all().filter(part -> declarations.containsKey(part.attribute("identifier"))).findFirst()
                .map(part -> declarations.get(part.attribute("identifier"))).orElse(node);
    }

    /** Whether two values are the same: in their order only where that is declared, pairs either way round. */
    boolean same(List<String> one, List<String> other, XmlNode declaration) {
        if (one.isEmpty() || other.isEmpty()) return false;
        boolean pairs = declaration.attribute("base-type").equals("pair");
        List<String> left = one.stream().map(value -> even(value, pairs)).toList();
        List<String> right = other.stream().map(value -> even(value, pairs)).toList();
        if (declaration.attribute("cardinality").equals("ordered")) return left.equals(right);
        return left.stream().sorted().toList().equals(right.stream().sorted().toList());
    }

    private static String even(String value, boolean pair) {
        String text = value.strip();
        Optional<BigDecimal> number = Numbers.read(text);
        if (number.isPresent()) return Numbers.bare(number.get()).toPlainString();
        String[] sides = text.split("\\s+");
        return pair && sides.length == 2 && sides[0].compareTo(sides[1]) > 0 ? sides[1] + " " + sides[0] : text;
    }

    private boolean words(XmlNode node) throws QtiScoring.Unknown {
        String one = String.join("", value(two(node, 0))).strip();
        String other = String.join("", value(two(node, 1))).strip();
        boolean exact = !node.attribute("case-sensitive").equals("false");
        String first = exact ? one : one.toLowerCase(Locale.ROOT);
        String second = exact ? other : other.toLowerCase(Locale.ROOT);
        if (node.name().equals("qti-substring")) return !first.isEmpty() && second.contains(first);
        return node.attribute("substring").equals("true") ? !second.isEmpty() && first.contains(second) : first.equals(second)
                && !first.isEmpty();
    }

    /** Only patterns that `*` can say; others may take for ages. */
    private boolean pattern(XmlNode node) throws QtiScoring.Unknown {
        String text = String.join("", value(only(node)));
        QtiTests.Word word = QtiTests.word(node.attribute("pattern"));
        if (word.text().isEmpty()) throw new QtiScoring.Unknown("the pattern '" + node.attribute("pattern") + "'");
        return Wildcards.fits(Wildcards.parts(cased(word.text(), word.exactCase())), cased(text, word.exactCase()));
    }

    private static String cased(String text, boolean exact) {
        return exact ? text : text.toLowerCase(Locale.ROOT);
    }

    private boolean compared(XmlNode node, List<XmlNode> parts) throws QtiScoring.Unknown {
        List<BigDecimal> numbers = numbers(parts);
        if (numbers.size() != 2) return false;
        int order = numbers.get(0).compareTo(numbers.get(1));
        return switch (node.name()) {
            case "qti-gt" -> order > 0;
            case "qti-gte" -> order >= 0;
            case "qti-lt" -> order < 0;
            case "qti-lte" -> order <= 0;
            default -> QtiTests.around(node, numbers.get(1)).has(numbers.get(0));
        };
    }

    private List<BigDecimal> numbers(List<XmlNode> parts) throws QtiScoring.Unknown {
        List<BigDecimal> numbers = new ArrayList<>();
        for (XmlNode part : parts) for (String value : value(part)) Numbers.read(value).ifPresent(numbers::add);
        return numbers;
    }

    private static List<String> computed(String operation, List<BigDecimal> numbers) throws QtiScoring.Unknown {
        if (numbers.isEmpty()) return List.of();
        BigDecimal result = numbers.get(0);
        for (BigDecimal next : numbers.subList(1, numbers.size()))
            result = switch (operation) {
                case "qti-sum" -> result.add(next, MathContext.DECIMAL128);
                case "qti-product" -> result.multiply(next, MathContext.DECIMAL128);
                case "qti-subtract" -> result.subtract(next, MathContext.DECIMAL128);
                case "qti-min" -> result.min(next);
                case "qti-max" -> result.max(next);
                default -> {
                    if (next.signum() == 0) throw new QtiScoring.Unknown("a division by 0");
                    yield result.divide(next, MathContext.DECIMAL128);
                }
            };
        if (Math.abs((long) result.precision() - result.scale()) > MOST_DIGITS) throw new QtiScoring.Unknown("a number of too many digits");
        return List.of(result.toPlainString());
    }

    /** What a response's mapping gives: the sum of its values' entries, within the mapping's bounds. */
    BigDecimal mapped(String response) {
        Optional<XmlNode> mapping = Optional.ofNullable(declarations.get(response)).flatMap(node -> node.child("qti-mapping"));
        if (mapping.isEmpty()) return BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (String value : given.getOrDefault(response, List.of()).stream().distinct().toList())
            sum = sum.add(QtiTests.entry(mapping.get(), value, declarations.get(response).attribute("base-type")));
        Optional<BigDecimal> least = Numbers.read(mapping.get().attribute("lower-bound"));
        Optional<BigDecimal> most = Numbers.read(mapping.get().attribute("upper-bound"));
        if (least.isPresent()) sum = sum.max(least.get());
        return most.isPresent() ? sum.min(most.get()) : sum;
    }
}
