package academy.huikuan.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links the first place of each term in a section's running text to the glossary, at most eight terms a section. Headings, links,
 * code, tables, talk, tasks and questions stay as they are. Where several terms begin at one place the longest counts.
 */
public final class TermLinks {
    private static final int MOST = 8;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Pattern OWN = Pattern.compile("href=\"/glossary#([a-z0-9-]+)\"");
    /** Inside these nothing is linked. */
    private static final Set<String> CLOSED = Set.of("a", "code", "pre", "h3", "h4", "table");

    private record Spelling(String text, String id) {
        boolean standsAt(String html, int at) {
            if (!html.startsWith(text, at)) return false;
            int end = at + text.length();
            return !joined(html, at - 1, at) && !joined(html, end - 1, end);
        }

        /** Whether two neighbours belong to one Latin word or number. */
        private static boolean joined(String html, int left, int right) {
            return left >= 0 && right < html.length() && latin(html.charAt(left)) && latin(html.charAt(right));
        }

        private static boolean latin(char one) {
            return one < 128 && (Character.isLetterOrDigit(one) || one == ',' || one == '.');
        }
    }

    private final Map<Character, List<Spelling>> byFirst = new HashMap<>();
    /** What was done once; a course's sections are the same objects from its start to its end. */
    private final Map<Section, List<Block>> done = Collections.synchronizedMap(new IdentityHashMap<>());

    public TermLinks(Glossary glossary) {
        for (Term term : glossary.terms())
            for (String spelling : term.spellings())
                byFirst.computeIfAbsent(spelling.charAt(0), first -> new ArrayList<>()).add(new Spelling(spelling, term.id()));
        Comparator<Spelling> longest = Comparator.comparingInt(spelling -> -spelling.text().length());
        byFirst.values().forEach(spellings -> spellings.sort(longest));
    }

    /** The section's blocks with the links in them; {@link Section#blocks} stay without. */
    public List<Block> in(Section section) {
        return done.computeIfAbsent(section, this::linked);
    }

    private List<Block> linked(Section section) {
        Set<String> linked = new HashSet<>();
        for (Block block : section.blocks())
            for (Matcher own = OWN.matcher(block.toString()); own.find(); ) linked.add(own.group(1));
        return section.blocks().stream().map(block -> block.with(html -> linked(html, linked))).toList();
    }

    /** @param linked ids of the terms that the section links already; grows */
    String linked(String html, Set<String> linked) {
        StringBuilder out = new StringBuilder(html.length() + 200);
        Matcher tag = TAG.matcher(html);
        int closed = 0;
        int at = 0;
        while (at < html.length()) {
            int end = tag.find(at) ? tag.start() : html.length();
            if (closed == 0) text(html, at, end, linked, out);
            else out.append(html, at, end);
            if (end == html.length()) break;
            if (CLOSED.contains(tag.group(2))) closed += tag.group(1).isEmpty() ? 1 : -1;
            out.append(tag.group());
            at = tag.end();
        }
        return out.toString();
    }

    private void text(String html, int from, int to, Set<String> linked, StringBuilder out) {
        for (int at = from; at < to; ) {
            Optional<Spelling> found = at(html, at, to);
            int end = found.isPresent() ? at + found.get().text().length() : behind(html, at, to);
            boolean link = found.isPresent() && linked.size() < MOST && linked.add(found.get().id());
            if (link) out.append("<a class=\"term\" href=\"/glossary#").append(found.get().id()).append("\">");
            out.append(html, at, end);
            if (link) out.append("</a>");
            at = end;
        }
    }

    /** The next character's place; an entity such as `&#xff0c;` is one character. */
    private static int behind(String html, int at, int to) {
        int end = html.charAt(at) == '&' ? html.indexOf(';', at) + 1 : 0;
        return end > at && end <= to ? end : at + 1;
    }

    private Optional<Spelling> at(String html, int at, int to) {
        return byFirst.getOrDefault(html.charAt(at), List.of()).stream()
                .filter(spelling -> at + spelling.text().length() <= to && spelling.standsAt(html, at))
                .findFirst();
    }
}
