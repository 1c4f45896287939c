package academy.huikuan.lti.select;

import academy.huikuan.lti.select.SelectForm.Draft;
import academy.huikuan.web.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what may be chosen. */
final class SelectView {
    private SelectView() {}

    static SelectPage page(Selection selection, List<Target> targets, SelectForm form, Optional<SelectPage.Problem> problem) {
        Wanted wanted = selection.wanted();
        Map<Boolean, List<Target>> found = targets.stream().collect(Collectors.partitioningBy(target -> fits(target, form.find())));
        Map<Target.Kind, List<SelectPage.Row>> rows = found.get(true).stream()
                .collect(Collectors.groupingBy(Target::kind, Collectors.mapping(target -> row(target, form, wanted), Collectors.toList())));
        return new SelectPage(
                selection.id().value(),
                selection.course(),
                wanted.several(),
                form.find(),
                Arrays.stream(Target.Kind.values()).filter(rows::containsKey).map(kind -> new SelectPage.Kind(kind.title(), rows.get(kind))).toList(),
                found.get(false).stream().map(target -> row(target, form, wanted)).filter(SelectPage.Row::ticked).toList(),
                targets.size(),
                problem);
    }

    /** Whether a title has every word looked for; Chinese is not cut into words. */
    static boolean fits(Target target, String find) {
        String title = target.title().toLowerCase(Locale.ROOT);
        return Arrays.stream(find.toLowerCase(Locale.ROOT).split("[\\s\u3000]+")).allMatch(title::contains);
    }

    private static SelectPage.Row row(Target target, SelectForm form, Wanted wanted) {
        Optional<Draft> ticked = Optional.ofNullable(form.drafts().get(target.id()));
        Draft shown = ticked.orElseGet(() -> Draft.of(target, wanted));
        return new SelectPage.Row(
                target.id(),
                target.title(),
                ticked.isPresent(),
                shown.title(),
                target.scored() && wanted.lineItems(),
                shown.column(),
                shown.label(),
                shown.points());
    }

    /** The first thing that keeps it from being sent. */
    static Optional<SelectPage.Problem> problem(List<Target> targets, SelectForm form, Wanted wanted) {
        if (form.drafts().isEmpty()) return Optional.of(new SelectPage.Problem("select.nothing", ""));
        if (form.drafts().size() > 1 && !wanted.several()) return Optional.of(new SelectPage.Problem("select.one-only", ""));
        return targets.stream()
                .filter(target -> form.drafts().containsKey(target.id()))
                .flatMap(target -> form.drafts().get(target.id()).problem(target, wanted)
                        .map(key -> new SelectPage.Problem(key, target.title()))
                        .stream())
                .findFirst();
    }

    static List<Choice> chosen(List<Target> targets, SelectForm form, Wanted wanted) {
        return targets.stream()
                .filter(target -> form.drafts().containsKey(target.id()))
                .map(target -> form.drafts().get(target.id()).chosen(target, wanted))
                .toList();
    }
}
