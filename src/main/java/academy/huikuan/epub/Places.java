package academy.huikuan.epub;

import academy.huikuan.course.Course;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the product's addresses lie inside the book. */
final class Places {
    private static final String PICTURES = "/course/pictures/";
    private final Map<String, String> byAddress = new HashMap<>();
    private final Set<String> pictures;

    /** @param pictures names of the files */
    Places(Course course, Set<String> pictures) {
        this.pictures = pictures;
        course.units().forEach(unit -> {
            byAddress.put("/course/" + unit.id(), chapter(unit.id()));
            unit.sections()
                    .forEach(section -> byAddress.put("/course/" + unit.id() + "/" + section.id(), chapter(unit.id()) + "#" + anchor(section.id())));
        });
        byAddress.put("/glossary", "glossary.xhtml");
        course.glossary().terms().forEach(term -> byAddress.put("/glossary#" + term.id(), "glossary.xhtml#term-" + term.id()));
    }

    static String chapter(String unit) {
        return "unit-" + unit + ".xhtml";
    }

    static String anchor(String section) {
        return "section-" + section;
    }

    /** @return empty where it leads to something that only the server has, such as a role-play or a form */
    Optional<String> link(String address) {
        boolean own = address.startsWith("https://") || address.startsWith("#") || address.matches("[a-z0-9-]+\\.xhtml(#.*)?");
        return own ? Optional.of(address) : Optional.ofNullable(byAddress.get(address));
    }

    /** @return empty where there is no such picture */
    Optional<String> picture(String address) {
        String name = address.startsWith(PICTURES) ? address.substring(PICTURES.length()) : "";
        return pictures.contains(name) ? Optional.of("pictures/" + name) : address.equals("cover.svg") ? Optional.of(address) : Optional.empty();
    }
}
