package academy.huikuan.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link from a unit's text to a role-play. The course knows no role-plays, so whoever knows both checks them. */
public record ScenarioLink(String file, int line, String scenario) {
    private static final Pattern TARGET = Pattern.compile("scenario:([a-z0-9-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(" + TARGET.pattern() + "\\)");

    private static final Pattern SHOWN = Pattern.compile("<a href=\"/roleplay/[a-z0-9-]+\">(.*?)</a>");

    static boolean isTarget(String target) {
        return TARGET.matcher(target).matches();
    }

    /** All of them, in the units' order. */
    public static List<ScenarioLink> in(Course course) {
        List<ScenarioLink> links = new ArrayList<>();
        for (Unit unit : course.units()) {
            List<String> lines = unit.source().lines().toList();
            for (int i = 0; i < lines.size(); i++)
                for (Matcher link = LINK.matcher(lines.get(i)); link.find(); )
                    links.add(new ScenarioLink("content/units/" + unit.id() + "/unit.md", i + 1, link.group(1)));
        }
        return links;
    }

    /** The block for those who read the course and play no part in it: the role-plays' names stay, the links go. */
    static Block named(Block block) {
        return block.with(html -> SHOWN.matcher(html).replaceAll("$1"));
    }
}
