package academy.huikuan.marking;

import academy.huikuan.question.Weight;
import academy.huikuan.quiz.EssayMark;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Levels;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody filled in for a text, finished or not.
 * @param redLine id of the red line that the text crosses
 * @param percent as it was typed; where there is no rubric
 * @param seen how many times the text was marked when the form was made
 */
record EssayForm(Levels levels, Optional<String> redLine, String percent, String comment, int seen) {
    private static final int COMMENT_KEPT = 2000;
    static final EssayForm EMPTY = new EssayForm(new Levels(new TreeMap<>()), Optional.empty(), "", "", 0);

    /** Reads `level-<criterion>` 0–4, `red-line`, `percent`, `comment`, `seen`; what does not read as such is as if not sent. */
    static EssayForm read(Map<String, List<String>> form) {
        SortedMap<String, Integer> levels = new TreeMap<>();
        form.forEach((name, values) -> {
            if (name.matches("level-[a-z0-9-]{1,60}") && !values.isEmpty() && values.get(0).matches("[0-4]"))
                levels.put(name.substring("level-".length()), Integer.valueOf(values.get(0)));
        });
        String seen = first(form, "seen");
        return new EssayForm(
                new Levels(levels),
                Optional.of(first(form, "red-line")).filter(line -> line.matches("[a-z0-9-]{1,60}")),
                cut(first(form, "percent").strip(), 20),
                cut(first(form, "comment").replace("\r\n", "\n").strip(), COMMENT_KEPT),
                seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0);
    }

    private static String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    EssayForm of(int timesMarked) {
        return new EssayForm(levels, redLine, percent, comment, timesMarked);
    }

    /** What lacks before it can be a mark; empty when it can. @param rubric empty where the text gets points */
    List<EssayPage.Fault> faults(Optional<Rubric> rubric) {
        List<EssayPage.Fault> faults = new ArrayList<>();
        rubric.ifPresentOrElse(one -> faults(one, faults), () -> {
            if (Percent.read(percent).isEmpty()) faults.add(new EssayPage.Fault("marking.fault-percent", "percent", ""));
        });
        if (comment.length() > EssayMark.LONGEST)
            faults.add(new EssayPage.Fault("marking.fault-comment", "comment", String.valueOf(comment.length())));
        return faults;
    }

    private void faults(Rubric rubric, List<EssayPage.Fault> faults) {
        levels.missing(rubric)
                .forEach(criterion ->
                        faults.add(new EssayPage.Fault("marking.fault-level", "criterion-" + criterion.id(), criterion.title())));
        Optional<Criterion> bound = rubric.redLineCriterion().filter(criterion -> levels.given().containsKey(criterion.id()));
        if (bound.isEmpty()) return;
        boolean lowest = levels.given().get(bound.get().id()) == 0;
        String anchor = "criterion-" + bound.get().id();
        if (crossed(rubric).isPresent() && !lowest) faults.add(new EssayPage.Fault("marking.fault-red-level", anchor, bound.get().title()));
        if (crossed(rubric).isEmpty() && lowest) faults.add(new EssayPage.Fault("marking.fault-red-line", anchor, bound.get().title()));
    }

    private Optional<String> crossed(Rubric rubric) {
        return redLine.filter(line -> rubric.redLines().stream().map(RedLine::id).anyMatch(line::equals));
    }

    /**
     * The mark, where there are no {@link #faults}.
     * @param digest of the rubric's kept version
     */
    EssayMark mark(Optional<Rubric> rubric, Optional<String> digest) {
        if (rubric.isEmpty()) return EssayMark.of(Percent.read(percent).map(Weight::points).orElseThrow(), comment);
        TreeMap<String, Integer> known = new TreeMap<>(levels.given());
        known.keySet().retainAll(rubric.get().criteria().stream().map(Criterion::id).toList());
        return EssayMark.by(rubric.get(), digest.orElseThrow(), new Levels(known), crossed(rubric.get()), comment);
    }
}
