package academy.huikuan.authoring;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Label;
import academy.huikuan.question.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with gaps as Moodle XML has it: the text with `{1:SHORTANSWER:=word}` in it. */
final class Cloze {
    /** The text begins on the line after these. */
    private static final int LINES_BEFORE = 4;

    private static final Pattern TEXT = Pattern.compile("<questiontext[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);

    private Cloze() {}

    static String xml(Label label, Text prompt, Optional<Text> general) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz><question type=\"cloze\">\n<name><text>")
                .append(escaped(label.name()))
                .append("</text></name>\n")
                .append(opened("questiontext", prompt))
                .append("\n")
                .append(escaped(prompt.body()))
                .append("</text></questiontext>\n");
        general.ifPresent(text -> xml.append(opened("generalfeedback", text))
                .append(escaped(text.body()))
                .append("</text></generalfeedback>\n"));
        xml.append("<idnumber>").append(label.id()).append("</idnumber>\n<tags>");
        label.topics().forEach(topic -> tag(xml, "topic=" + topic));
        label.skills().forEach(skill -> tag(xml, "skill=" + skill));
        label.tags().forEach(tag -> tag(xml, tag));
        return xml.append("</tags>\n</question></quiz>\n").toString();
    }

    private static String opened(String name, Text text) {
        String format =
                switch (text.format()) {
                    case HTML -> "html";
                    case MARKDOWN -> "markdown";
                    case PLAIN -> "plain_text";
                    case MOODLE -> "moodle_auto_format";
                };
        return "<" + name + " format=\"" + format + "\"><text>";
    }

    private static void tag(StringBuilder xml, String tag) {
        xml.append("<tag><text>").append(escaped(tag)).append("</text></tag>");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** A problem of the file as one of the text in it: at the line of the text, counted from 1. */
    static Problem within(Problem problem, Text prompt) {
        int lines = (int) Math.max(1, prompt.body().lines().count());
        return new Problem(problem.file(), Math.max(1, Math.min(lines, problem.line() - LINES_BEFORE)), problem.message());
    }

    /** The text with a line for each gap. */
    static String bare(String text) {
        return text.replaceAll("\\{[0-9]{0,3}:[A-Z_]+:[^}]*}", "_____");
    }

    /** The text with its gaps, of a question's source. */
    static Optional<String> text(String xml) {
        Matcher text = TEXT.matcher(xml);
        if (!text.find()) return Optional.empty();
        String written = text.group(1).strip();
        if (written.startsWith("<![CDATA[") && written.endsWith("]]>"))
            return Optional.of(written.substring(9, written.length() - 3).replace("]]]]><![CDATA[>", "]]>").strip());
        return Optional.of(written.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&"));
    }
}
