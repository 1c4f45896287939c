package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts, feedbacks and fractions that all types of Moodle's questions have in common. */
final class MoodleTexts {
    private static final String PLUGIN_FILE = "@@PLUGINFILE@@";
    private static final Pattern PICTURE = Pattern.compile("<img\\s[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\\salt\\s*=\\s*([\"'])(.*?)\\1", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Places places;

    MoodleTexts(Places places) {
        this.places = places;
    }

    /** The format that an element says its text has. */
    Text.Format format(XmlNode node, Text.Format otherwise) {
        String name = node.attribute("format");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "html" -> Text.Format.HTML;
            case "moodle_auto_format" -> Text.Format.MOODLE;
            case "plain_text" -> Text.Format.PLAIN;
            case "markdown" -> Text.Format.MARKDOWN;
            default -> {
                boolean wiki = name.equals("wiki_like");
                places.remark(node, "the format '" + name + "' is unknown; the text is taken as " + (wiki ? "plain text" : "HTML"));
                yield wiki ? Text.Format.PLAIN : Text.Format.HTML;
            }
        };
    }

    Text text(XmlNode node, Text.Format otherwise) {
        Text.Format format = format(node, otherwise);
        String written = body(node);
        Text text = new Text(format, format == Text.Format.PLAIN ? written : told(written));
        boolean replaced = !text.body().equals(written);
        if (replaced) places.remark(node, "a picture is left out; its alternative text stands in its place, in brackets");
        if (text.body().contains(PLUGIN_FILE)) places.problem(node,
                "the text shows a file of the bank; pictures and files cannot be kept here");
        else if (!replaced && !node.children("file").isEmpty()) places.remark(node, "a file of the bank that no text shows is left out");
        if (text.format() != Text.Format.PLAIN && !text.body().contains(PLUGIN_FILE) && text.body().toLowerCase(Locale.ROOT)
                .contains("<img"))
            places.remark(node, "the text names a picture elsewhere, which is not shown");
        return text;
    }

    /** With the words that stand for a picture instead of it. */
    private static String told(String html) {
        return PICTURE.matcher(html).replaceAll(picture -> {
            Matcher words = WORDS.matcher(picture.group());
            boolean said = words.find() && !words.group(2).isBlank();
            return Matcher.quoteReplacement(said ? "[" + words.group(2).strip() + "]" : picture.group());
        });
    }

    /** The text of an element; old files have it without the element `text`. */
    static String body(XmlNode node) {
        Optional<XmlNode> inner = node.child("text");
        if (inner.isPresent()) return inner.get().content();
        StringBuilder own = new StringBuilder();
        node.children().stream().filter(XmlNode::isText).forEach(part -> own.append(part.text()));
        return own.toString().strip();
    }

    /** The text of a child, unless it is empty. */
    Optional<Text> some(XmlNode node, String child, Text.Format otherwise) {
        return node.child(child).map(found -> text(found, otherwise)).filter(text -> !text.body().isEmpty());
    }

    Optional<Text> feedback(XmlNode answer, Text.Format otherwise) {
        return some(answer, "feedback", otherwise);
    }

    /** What an answer is worth. */
    Weight weight(XmlNode answer) {
        boolean old = answer.child("fraction").isPresent();
        String written = old ? answer.content("fraction") : answer.attribute("fraction");
        Optional<BigDecimal> number = Numbers.read(written.isEmpty() ? "0" : written).map(part -> old ? part.multiply(HUNDRED) : part);
        if (number.isPresent() && number.get().abs().compareTo(HUNDRED) <= 0) return Weight.ofPercent(number.get());
        places.problem(
                answer,
                number.isEmpty()
                        ? "the fraction '" + written + "' is no number"
                        : "the fraction " + written + " lies outside -100 to 100 percent");
        return Weight.NOTHING;
    }

    /** Moodle writes yes as `true` or `1`. */
    static boolean yes(String written, boolean otherwise) {
        return written.isEmpty() ? otherwise : !written.equals("false") && !written.equals("0");
    }
}
