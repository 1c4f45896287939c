package academy.huikuan.lti.select;

import academy.huikuan.web.Target;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page's form as it was sent.
 * @param find words to look for in titles
 * @param drafts what is ticked, by the target's id
 */
record SelectForm(String go, String find, Map<String, Draft> drafts) {
    static final String SEARCH = "search";
    static final String CANCEL = "cancel";
    private static final int MOST_FIND = 100;
    private static final String USUAL_POINTS = "100";

    /** Something ticked, as it was typed. */
    record Draft(String title, boolean column, String label, String points) {
        /** What stands there before anybody changes it; a platform's own title is meant for the one thing chosen. */
        static Draft of(Target target, Wanted wanted) {
            String title = wanted.title().isEmpty() || wanted.several() ? target.title() : wanted.title();
            return new Draft(title, target.scored() && wanted.lineItems(), title, USUAL_POINTS);
        }

        /** @return what is wrong with it, as the key of a message with the title as its argument */
        Optional<String> problem(Target target, Wanted wanted) {
            if (title.isEmpty() || title.length() > Choice.MOST_TITLE) return Optional.of("select.bad-title");
            if (!wantsColumn(target, wanted)) return Optional.empty();
            if (label.isEmpty() || label.length() > Choice.MOST_TITLE) return Optional.of("select.bad-label");
            boolean number = points.matches("[0-9]{1,4}") && Integer.parseInt(points) >= 1 && Integer.parseInt(points) <= Choice.MOST_POINTS;
            return number ? Optional.empty() : Optional.of("select.bad-points");
        }

        Choice chosen(Target target, Wanted wanted) {
            return new Choice(
                    target,
                    title,
                    wantsColumn(target, wanted) ? Optional.of(new Choice.Column(label, Integer.parseInt(points))) : Optional.empty());
        }

        private boolean wantsColumn(Target target, Wanted wanted) {
            return column && target.scored() && wanted.lineItems();
        }
    }

    static SelectForm blank(String find) {
        return new SelectForm(SEARCH, within(find), Map.of());
    }

    /** @param targets what may be chosen; anything else that was sent is left out */
    static SelectForm of(MultivaluedMap<String, String> sent, List<Target> targets, Wanted wanted) {
        List<String> ticked = sent.getOrDefault("target", List.of());
        Map<String, Draft> drafts = targets.stream()
                .filter(target -> ticked.contains(target.id()))
                .collect(Collectors.toMap(Target::id, target -> draft(sent, target, wanted), (one, same) -> one, java.util.LinkedHashMap::new));
        return new SelectForm(text(sent, "go"), within(text(sent, "q")), drafts);
    }

    private static Draft draft(MultivaluedMap<String, String> sent, Target target, Wanted wanted) {
        Function<String, String> field = name -> text(sent, name + "." + target.id());
        if (!sent.containsKey("title." + target.id())) return Draft.of(target, wanted);
        return new Draft(field.apply("title"), !field.apply("column").isEmpty(), field.apply("label"), field.apply("points"));
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String within(String find) {
        return find.strip().substring(0, Math.min(MOST_FIND, find.strip().length()));
    }
}
