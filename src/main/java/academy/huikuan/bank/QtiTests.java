package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an item compares a response with: the values, numbers and ranges that may earn points. */
final class QtiTests {
    private static final Set<String> LEAST = Set.of("qti-gte", "qti-gt");
    private static final Set<String> MOST = Set.of("qti-lte", "qti-lt");

    private static final BigDecimal MOST_FIGURES = BigDecimal.valueOf(30);

    private final QtiScoring scoring;
    private final XmlNode item;
    private final String response;

    /** A text that is compared. */
    record Word(String text, boolean exactCase) {}

    QtiTests(XmlNode item, QtiScoring scoring, String response) {
        this.item = item;
        this.scoring = scoring;
        this.response = response;
    }

    /** What a mapping gives for a value. */
    static BigDecimal entry(XmlNode mapping, String value, String type) {
        for (XmlNode entry : mapping.children("qti-map-entry")) {
            String key = entry.attribute("map-key");
            boolean loose = type.equals("string") && entry.attribute("case-sensitive").equals("false");
            boolean same = loose ? key.equalsIgnoreCase(value) : key.equals(value) || type.equals("pair") && key.equals(turned(value));
            if (same || number(key, value, type)) return Numbers.read(entry.attribute("mapped-value")).orElse(BigDecimal.ZERO);
        }
        return Numbers.read(mapping.attribute("default-value")).orElse(BigDecimal.ZERO);
    }

    private static boolean number(String key, String value, String type) {
        Optional<BigDecimal> one = Numbers.read(key);
        Optional<BigDecimal> other = Numbers.read(value);
        return (type.equals("float") || type.equals("integer")) && one.isPresent() && other.isPresent() && one.get()
                .compareTo(other.get()) == 0;
    }

    private static String turned(String pair) {
        String[] sides = pair.split("\\s+");
        return sides.length == 2 ? sides[1] + " " + sides[0] : pair;
    }

    /** The numbers that an element `qti-equal` takes for equal to one. */
    static Numerical.Range around(XmlNode equal, BigDecimal number) {
        String[] off = equal.attribute("tolerance").isEmpty() ? new String[] {"0"} : equal.attribute("tolerance").split("\\s+");
        BigDecimal below = Numbers.read(off[0]).orElse(BigDecimal.ZERO).abs();
        BigDecimal above = off.length < 2 ? below : Numbers.read(off[1]).orElse(below).abs();
        if (equal.name().equals("qti-equal-rounded")) {
            BigDecimal told = Numbers.read(equal.attribute("figures")).orElse(BigDecimal.ZERO);
            int figures = told.max(BigDecimal.ZERO).min(MOST_FIGURES).intValue();
            boolean places = equal.attribute("rounding-mode").toLowerCase(Locale.ROOT).startsWith("decimal");
            int scale = places ? figures : figures - (number.precision() - number.scale());
            below = BigDecimal.valueOf(5).movePointLeft(scale + 1);
            above = below;
        } else if (equal.attribute("tolerance-mode").equals("relative")) {
            below = number.abs().multiply(below).movePointLeft(2);
            above = number.abs().multiply(above).movePointLeft(2);
        } else if (!equal.attribute("tolerance-mode").equals("absolute")) {
            below = BigDecimal.ZERO;
            above = BigDecimal.ZERO;
        }
        return new Numerical.Range(Numbers.bare(number.subtract(below)), number, Numbers.bare(number.add(above)), Weight.ALL,
                Optional.empty());
    }

    private boolean names(XmlNode node) {
        return node.name().equals("qti-variable") && node.attribute("identifier").equals(response);
    }

    private List<XmlNode> tests() {
        return item.child("qti-response-processing").stream()
                .flatMap(XmlNode::all)
                .filter(node -> node.elements().stream().anyMatch(this::names))
                .toList();
    }

    private List<String> others(XmlNode test) {
        List<String> others = new ArrayList<>();
        for (XmlNode part : test.elements()) {
            if (part.name().equals("qti-base-value")) others.add(part.content());
            if (part.name().equals("qti-correct")) others.addAll(scoring.correct(part.attribute("identifier")));
        }
        return others;
    }

    private List<String> keys() {
        return scoring.declaration(response)
                .flatMap(node -> node.child("qti-mapping"))
                .map(mapping -> mapping.children("qti-map-entry").stream().map(entry -> entry.attribute("map-key")).toList())
                .orElse(List.of());
    }

    /** The ranges around numbers that the response is compared with, without their weights. */
    List<Numerical.Range> ranges() {
        Set<Numerical.Range> ranges = new LinkedHashSet<>();
        for (XmlNode test : tests())
            if (test.name().equals("qti-equal") || test.name().equals("qti-equal-rounded"))
                others(test).forEach(other -> Numbers.read(other).ifPresent(number -> ranges.add(around(test, number))));
        item.child("qti-response-processing").stream()
                .flatMap(XmlNode::all)
                .filter(node -> node.name().equals("qti-and"))
                .forEach(node -> between(node).ifPresent(ranges::add));
        if (ranges.isEmpty()) {
            Set<String> exact = new LinkedHashSet<>(scoring.correct(response));
            exact.addAll(keys());
            tests().stream().filter(test -> test.name().equals("qti-match")).forEach(test -> exact.addAll(others(test)));
            exact.forEach(value -> Numbers.read(value).ifPresent(number -> ranges.add(Numbers.around(number, BigDecimal.ZERO, Weight.ALL,
                    Optional.empty()))));
        }
        return List.copyOf(ranges);
    }

    /** The ranges, each with a number that stands for it: one that as few others of them as possible have, the middle first. */
    Map<Numerical.Range, BigDecimal> samples() {
        List<Numerical.Range> ranges = ranges();
        Map<Numerical.Range, BigDecimal> samples = new LinkedHashMap<>();
        for (Numerical.Range range : ranges) {
            BigDecimal best = List.of(range.best(), range.most(), range.least()).stream()
                    .min(Comparator.comparingLong(number -> ranges.stream().filter(other -> other.has(number)).count()))
                    .orElseThrow();
            samples.put(range, best);
        }
        return samples;
    }

    private Optional<Numerical.Range> between(XmlNode and) {
        Optional<BigDecimal> least = bound(and, LEAST);
        Optional<BigDecimal> most = bound(and, MOST);
        if (least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) > 0) return Optional.empty();
        return Optional.of(Numbers.between(least.get(), most.get(), Weight.ALL, Optional.empty()));
    }

    private Optional<BigDecimal> bound(XmlNode and, Set<String> names) {
        return and.elements().stream()
                .filter(node -> names.contains(node.name()) && node.elements().size() == 2 && names(node.elements().get(0)))
                .flatMap(node -> others(node).stream())
                .findFirst()
                .flatMap(Numbers::read);
    }

    /** The texts that the response is compared with; `*` stands for anything. */
    List<Word> words() {
        Set<Word> words = new LinkedHashSet<>();
        for (XmlNode test : tests()) {
            boolean exact = !test.attribute("case-sensitive").equals("false");
            boolean part = test.attribute("substring").equals("true");
            if (test.name().equals("qti-string-match")) others(test)
                .forEach(text -> words.add(new Word(part ? "*" + literal(text) + "*" : literal(text), exact)));
            if (test.name().equals("qti-match") && !others(test).isEmpty()) others(test)
                .forEach(text -> words.add(new Word(literal(text), true)));
            if (test.name().equals("qti-pattern-match")) words.add(word(test.attribute("pattern")));
        }
        boolean only = words.isEmpty();
        scoring.declaration(response)
                .flatMap(node -> node.child("qti-mapping"))
                .ifPresent(mapping -> mapping.children("qti-map-entry")
                        .forEach(entry -> words.add(new Word(literal(entry.attribute("map-key")), !entry.attribute("case-sensitive")
                                .equals("false")))));
        if (only && words.isEmpty()) scoring.correct(response).forEach(text -> words.add(new Word(literal(text), true)));
        return List.copyOf(words);
    }

    private static String literal(String text) {
        return text.replace("*", "\\*");
    }

    /** A regular expression of plain signs and `.*`; its text is empty for any other. */
    static Word word(String pattern) {
        boolean exact = !pattern.startsWith("(?i)");
        String loose = (exact ? pattern : pattern.substring("(?i)".length())).replace("[\\s\\S]*", ".*");
        String plain = loose.replace(".*", "\u0000").replaceAll("\\\\([^A-Za-z0-9])", "$1");
        boolean simple = !loose.replace(".*", "").replaceAll("\\\\[^A-Za-z0-9]", "").matches(".*[\\[\\](){}+?|^$.\\\\*].*");
        return new Word(simple ? plain.replace("*", "\\*").replace("\u0000", "*") : "", exact);
    }
}
