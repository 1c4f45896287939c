package academy.huikuan.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text of a question bank with the format that GIFT gives it. Example: `[markdown]**10** days` is Markdown.
 * @param body without the format's mark, stripped
 */
public record Text(Format format, String body) {
    /** GIFT's formats; MOODLE, the one of texts without a mark, is HTML whose line ends show. */
    public enum Format {
        MOODLE,
        HTML,
        MARKDOWN,
        PLAIN
    }

    private static final Pattern MARK = Pattern.compile("^\\[(html|moodle|plain|markdown)]\\s*");
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "b", "strong", "i", "em", "u", "sub", "sup", "ul", "ol", "li", "code", "pre", "blockquote")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "hr")
            .toFactory();

    public Text {
        body = body.strip();
    }

    /** Reads a text that may begin with a format's mark; without one it has the format given. */
    public static Text read(String written, Format otherwise) {
        String text = written.strip();
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) return new Text(otherwise, text);
        return new Text(Format.valueOf(mark.group(1).toUpperCase(Locale.ROOT)), text.substring(mark.end()));
    }

    /** A text, unless it is empty. */
    public static Optional<Text> some(String written, Format otherwise) {
        return Optional.of(read(written, otherwise)).filter(text -> !text.body.isEmpty());
    }

    /** Whether it has no markup, so that it may be cut. */
    public boolean simple() {
        return format == Format.PLAIN || format == Format.MOODLE && body.indexOf('<') < 0 && body.indexOf('&') < 0;
    }

    /** As HTML that is safe to show. */
    public String html() {
        if (simple()) return escaped(body).replace("\n", "<br>");
        if (format == Format.MARKDOWN)
            return SAFE.sanitize(HtmlRenderer.builder().build().render(Parser.builder().build().parse(body)));
        return SAFE.sanitize(format == Format.MOODLE ? body.replace("\n", "<br>") : body);
    }

    /** Without its markup, in one line, as an option of a list holds it. */
    public String plain() {
        if (simple()) return body.replaceAll("\\s+", " ");
        return Encoding.decodeHtml(html().replaceAll("<[^>]*>", " "), false).replaceAll("\\s+", " ").strip();
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
