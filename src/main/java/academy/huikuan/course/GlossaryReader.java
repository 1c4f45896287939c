package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads `content/glossary.yaml`; a course may do without. */
final class GlossaryReader {
    static final String FILE = "content/glossary.yaml";
    private static final int FEWEST = 15;
    private static final int MOST = 200;

    private final List<UnitLinks.Link> links;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> spellings = new HashMap<>();

    private GlossaryReader(List<UnitLinks.Link> links, List<Problem> problems) {
        this.links = links;
        this.problems = problems;
    }

    /** @param links gets what the terms refer to, to be checked with the units' own links */
    static Glossary read(SourceFolder folder, List<UnitLinks.Link> links, List<Problem> problems) {
        List<Term> terms = new ArrayList<>();
        if (folder.has(FILE))
            folder.text(FILE, problems).ifPresent(file -> {
                GlossaryReader reader = new GlossaryReader(links, problems);
                SourceYaml.readList(file, problems).forEach(entry -> reader.term(entry).ifPresent(terms::add));
            });
        return new Glossary(terms);
    }

    private Optional<Term> term(SourceYaml entry) {
        entry.only("id", "term", "pinyin", "also", "text", "see");
        String id = entry.text("id");
        String term = entry.text("term");
        String pinyin = entry.text("pinyin");
        String text = entry.text("text").replaceAll("\\s*\n\\s*", "");
        List<String> also = entry.has("also") ? entry.texts("also") : List.of();
        if (!id.isEmpty() && !id.matches("[a-z0-9-]{1,40}")) entry.wrong("id", "an id has small letters, digits and hyphens, 40 at most");
        if (!ids.add(id)) entry.wrong("id", "the id '" + id + "' stands twice");
        if (!pinyin.isEmpty() && !pinyin.matches("[a-z0-9]+( [a-z0-9]+)*"))
            entry.wrong("pinyin", "pinyin is small letters without tones, syllables parted by one space");
        spelling(entry, "term", term, id);
        also.forEach(other -> spelling(entry, "also", other, id));
        int length = text.codePointCount(0, text.length());
        if (!text.isEmpty() && (length < FEWEST || length > MOST))
            entry.wrong("text", "a text has " + FEWEST + " to " + MOST + " characters; this one has " + length);
        UnitLinks.halfWidth(FILE, entry.line("text"), text, problems);
        Optional<String> see = entry.has("see") ? Optional.of(entry.text("see")) : Optional.empty();
        see.ifPresent(target -> see(entry, target));
        if (id.isEmpty() || term.isEmpty() || pinyin.isEmpty()) return Optional.empty();
        return Optional.of(new Term(id, term, pinyin, also, text, see));
    }

    private void spelling(SourceYaml entry, String key, String spelling, String id) {
        if (spelling.isEmpty()) return;
        if (spelling.length() < 2 || spelling.length() > 20 || spelling.matches(".*[<>&=\"+@].*"))
            entry.wrong(key, "a term has 2 to 20 characters and none of < > & = \" + @: '" + spelling + "'");
        String other = spellings.put(spelling.toLowerCase(Locale.ROOT), id);
        if (other != null) entry.wrong(key, "'" + spelling + "' stands twice, also at '" + other + "'");
    }

    private void see(SourceYaml entry, String target) {
        if (target.matches("unit:[a-z0-9-]+#[a-z0-9-]+")) links.add(new UnitLinks.Link(FILE, entry.line("see"), target));
        else entry.wrong("see", "'see' is unit:<unit>#<section>, not " + target);
    }
}
