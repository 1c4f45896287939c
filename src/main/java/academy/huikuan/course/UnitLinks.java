package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be seen line by line: links, pictures, stray marks, punctuation. */
final class UnitLinks {
    /** A link that must lead somewhere. @param target `unit:…`, `unit:…#…`, `term:…`, `form:…` or `picture:…` */
    record Link(String file, int line, String target) {}

    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]\\[]*)\\]\\(([^)]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("(?:\\.\\./)+pictures/([a-z0-9-]+\\.svg)");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}”][,;?!]|[,;?!]\\p{IsHan}");
    private static final Pattern RAW_HTML = Pattern.compile("<(?!!--)/?[a-zA-Z][^>]*>");

    private UnitLinks() {}

    static void collect(String path, List<String> lines, List<Link> links, List<Problem> problems) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            for (Matcher link = LINK.matcher(line); link.find(); ) link(path, number, link, links, problems);
            boolean paired = count(line, "**") % 2 == 0 && count(line, "==") % 2 == 0;
            if (!paired) problems.add(new Problem(path, number, "** and == stand in pairs on one line"));
            halfWidth(path, number, line.startsWith("!") ? line.substring(1) : line, problems);
            if (RAW_HTML.matcher(line).find()) problems.add(new Problem(path, number, "HTML is not used in units; write Markdown"));
        }
    }

    static void halfWidth(String path, int line, String text, List<Problem> problems) {
        Matcher half = HALF_WIDTH.matcher(text);
        if (half.find()) problems.add(new Problem(path, line, "half-width punctuation beside Chinese text: '" + half.group() + "'"));
    }

    private static void link(String path, int line, Matcher link, List<Link> links, List<Problem> problems) {
        String target = link.group(3);
        Matcher picture = PICTURE.matcher(target);
        if (!link.group(1).isEmpty()) {
            if (link.group(2).isBlank()) problems.add(new Problem(path, line, "the picture has no alternative text"));
            if (picture.matches()) links.add(new Link(path, line, "picture:" + picture.group(1)));
            else problems.add(new Problem(path, line, "a picture's address is ../../pictures/<name>.svg, not " + target));
        } else if (target.startsWith("unit:") || target.startsWith("term:") || target.startsWith("form:"))
            links.add(new Link(path, line, target));
        else if (target.startsWith("scenario:")) {
            if (!ScenarioLink.isTarget(target)) problems.add(new Problem(path, line, "a link to a role-play is scenario:<id>, not " + target));
        } else if (!target.startsWith("https://"))
            problems.add(new Problem(
                    path, line, "a link is unit:<unit>#<section>, term:<id>, scenario:<id>, form:<form> or https://…, not " + target));
    }

    private static int count(String line, String mark) {
        int found = 0;
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + mark.length())) found++;
        return found;
    }
}
