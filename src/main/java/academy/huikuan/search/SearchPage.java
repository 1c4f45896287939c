package academy.huikuan.search;

import academy.huikuan.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What was found, by kind. */
public record SearchPage(Hits hits) implements Page {
    @Override
    public String template() {
        return "search/search.jte";
    }

    /** Whether anything was looked for. */
    public boolean asked() {
        return !hits.query().isEmpty();
    }

    /** Kinds of which something was found. */
    public List<String> kinds() {
        return hits.kinds().entrySet().stream().filter(kind -> kind.getValue() > 0).map(Map.Entry::getKey).toList();
    }

    /** The same search for one kind; the empty text is all. */
    public String only(String chosen) {
        return "/search?q=" + encoded(hits.query()) + (chosen.isEmpty() ? "" : "&kind=" + chosen);
    }

    public String page(int number) {
        return only(hits.kind().orElse("")) + "&page=" + number;
    }

    public String search(String other) {
        return "/search?q=" + encoded(other);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
