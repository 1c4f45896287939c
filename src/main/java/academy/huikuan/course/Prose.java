package academy.huikuan.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to safe HTML. Bold and `==marked==` are found before CommonMark looks, since its rules for `**` know words apart by
 * spaces and fail beside Chinese punctuation.
 */
final class Prose {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "strong", "em", "mark", "ul", "ol", "li", "blockquote", "h3", "h4", "br", "hr", "code", "pre", "table", "thead",
                    "tbody", "tr", "th", "td", "a", "img")
            .allowAttributes("href").onElements("a")
            .allowAttributes("src", "alt").onElements("img")
            .allowAttributes("align").matching(Pattern.compile("left|right|center")).onElements("th", "td")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,4}")).onElements("ol")
            .allowStandardUrlProtocols()
            .toFactory();

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\n]+?)\\*\\*");
    private static final Pattern MARK = Pattern.compile("==([^=\n]+?)==");
    private static final Pattern UNIT_LINK = Pattern.compile("\\]\\(unit:([a-z0-9-]+)(?:#([a-z0-9-]+))?\\)");
    private static final Pattern TERM_LINK = Pattern.compile("\\]\\(term:([a-z0-9-]+)\\)");
    private static final Pattern SCENARIO_LINK = Pattern.compile("\\]\\(scenario:([a-z0-9-]+)\\)");
    private static final Pattern FORM_LINK = Pattern.compile("\\]\\(form:([a-z0-9-]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("\\]\\((?:\\.\\./)+pictures/([a-z0-9-]+\\.svg)\\)");

    private Prose() {}

    /** Paragraphs, lists, tables, pictures. */
    static String html(String markdown) {
        String html = POLICY.sanitize(RENDERER.render(PARSER.parse(prepared(markdown))));
        return html.replace("<a href=\"/glossary#", "<a class=\"term\" href=\"/glossary#")
                .replace("<table>", "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\"><table class=\"grid\">")
                .replace("</table>", "</table></div>");
    }

    /** One paragraph's inside, for a turn of talk, an option or a feedback. */
    static String inline(String markdown) {
        String html = html(markdown.strip()).strip();
        boolean single = html.startsWith("<p>") && html.indexOf("<p>", 3) < 0 && html.endsWith("</p>");
        return single ? html.substring(3, html.length() - 4) : html;
    }

    private static String prepared(String markdown) {
        String text = BOLD.matcher(markdown).replaceAll("<strong>$1</strong>");
        text = MARK.matcher(text).replaceAll("<mark>$1</mark>");
        text = TERM_LINK.matcher(text).replaceAll("](/glossary#$1)");
        text = SCENARIO_LINK.matcher(text).replaceAll("](/roleplay/$1)");
        text = PICTURE.matcher(text).replaceAll("](/course/pictures/$1)");
        text = FORM_LINK.matcher(text).replaceAll("](/forms/$1)");
        return UNIT_LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement("](/course/" + link.group(1) + (link.group(2) == null ? "" : "/" + link.group(2)) + ")"));
    }
}
