package academy.huikuan.course;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The terms of the trade.
 * @param find what they were filtered by; may be empty
 * @param total of all terms, before the filter
 */
public record GlossaryPage(String find, List<Group> groups, int total) implements Page {
    /** The terms under one letter. */
    public record Group(String letter, List<Entry> entries) {
        /** The letter's anchor. */
        public String anchor() {
            return "letter-" + (letter.equals("#") ? "digit" : letter.toLowerCase(Locale.ROOT));
        }
    }

    /** @param place the section that teaches it, if it is open to the viewer */
    public record Entry(Term term, Optional<Place> place) {}

    /** A section to go to. */
    public record Place(String title, String address) {}

    @Override
    public String template() {
        return "course/glossary.jte";
    }

    /** How many are shown. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.entries().size()).sum();
    }
}
