package academy.huikuan.grading;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An exercise as a trainer fills it in.
 * @param rubric id of the one to grade by; empty for each scenario's own
 * @param criteria that are used, as `rubric/criterion`
 * @param renew whether to take the rubric's words as they stand now
 * @param dated whether works come until a date and are then given out all at once
 * @param opens local date and time as browsers send it, as is `closes`
 * @param reviews empty for the installation's number
 */
public record ExerciseForm(
        String title,
        SortedSet<String> scenarios,
        SortedSet<String> cohorts,
        String rubric,
        SortedSet<String> criteria,
        boolean renew,
        boolean dated,
        String opens,
        String closes,
        String reviews,
        boolean teams,
        boolean self,
        boolean resubmission,
        String rule,
        String release,
        boolean opinions) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    public ExerciseForm {
        scenarios = Collections.unmodifiableSortedSet(new TreeSet<>(scenarios));
        cohorts = Collections.unmodifiableSortedSet(new TreeSet<>(cohorts));
        criteria = Collections.unmodifiableSortedSet(new TreeSet<>(criteria));
    }

    static ExerciseForm of(Map<String, List<String>> form) {
        return new ExerciseForm(
                first(form, "title").strip(),
                all(form, "scenario"),
                all(form, "cohort"),
                first(form, "rubric"),
                all(form, "criterion"),
                form.containsKey("renew"),
                first(form, "kind").equals("dated"),
                first(form, "opens"),
                first(form, "closes"),
                first(form, "reviews"),
                form.containsKey("teams"),
                form.containsKey("self"),
                form.containsKey("resubmission"),
                first(form, "rule"),
                first(form, "release"),
                form.containsKey("opinions"));
    }

    /** @param rubric id of the version's rubric. @param criteria of it, as in this form */
    static ExerciseForm of(Terms terms, String rubric, SortedSet<String> criteria, ZoneId zone) {
        return new ExerciseForm(
                terms.title(),
                terms.scenarios(),
                terms.cohorts(),
                rubric,
                criteria,
                false,
                terms.closesAt().isPresent(),
                terms.opensAt().map(at -> local(at, zone)).orElse(""),
                terms.closesAt().map(at -> local(at, zone)).orElse(""),
                terms.reviews().map(String::valueOf).orElse(""),
                terms.teams(),
                terms.selfAssessment(),
                terms.resubmission(),
                terms.rule().id(),
                terms.release().id(),
                terms.opinionsShown());
    }

    /**
     * The keys of messages, by field, in the form's order.
     * @param standing whether it is the course's own, which needs no title
     */
    Map<String, String> faults(boolean standing, ZoneId zone) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!standing && title.isEmpty()) faults.put("title", "exercise.fault-title");
        if (title.length() > Terms.LONGEST_TITLE) faults.put("title", "exercise.fault-title-long");
        if (!standing && scenarios.isEmpty()) faults.put("scenarios", "exercise.fault-scenarios");
        if (!standing && cohorts.isEmpty()) faults.put("cohorts", "exercise.fault-cohorts");
        if (!rubric.isEmpty() && criteria.stream().filter(one -> one.startsWith(rubric + "/")).count() < 2)
            faults.put("rubric", "exercise.fault-criteria");
        Optional<Instant> from = moment(opens, zone);
        Optional<Instant> to = moment(closes, zone);
        if (!opens.isEmpty() && from.isEmpty()) faults.put("opens", "exercise.fault-date");
        if (dated && to.isEmpty()) faults.put("closes", "exercise.fault-closes");
        if (dated && from.isPresent() && to.filter(at -> !from.get().isBefore(at)).isPresent())
            faults.put("closes", "exercise.fault-order");
        if (!reviews.matches("|[2-5]")) faults.put("reviews", "exercise.fault-reviews");
        if (Rule.of(rule).isEmpty()) faults.put("rule", "exercise.fault-rule");
        if (Release.of(release).isEmpty()) faults.put("release", "exercise.fault-release");
        if (!dated && Release.of(release).filter(Release.AFTER_CLOSE::equals).isPresent())
            faults.put("release", "exercise.fault-release-rolling");
        return faults;
    }

    /** This for the course's own exercise, whose title, scenarios and cohort stay. */
    ExerciseForm of(Terms own) {
        return new ExerciseForm(
                own.title(), own.scenarios(), own.cohorts(), rubric, criteria, renew, dated, opens, closes, reviews, teams, self, resubmission,
                rule, release, opinions);
    }

    /** The form without faults. @param digest of the rubric's version */
    Terms terms(Optional<String> digest, ZoneId zone) {
        return new Terms(
                title,
                scenarios,
                cohorts,
                digest,
                moment(opens, zone),
                dated ? moment(closes, zone) : Optional.empty(),
                reviews.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(reviews)),
                teams,
                self,
                resubmission,
                Rule.of(rule).orElseThrow(),
                Release.of(release).orElseThrow(),
                opinions);
    }

    private static String local(Instant at, ZoneId zone) {
        return LOCAL.format(at.atZone(zone));
    }

    private static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return text.isEmpty() || text.length() > 20
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant().truncatedTo(ChronoUnit.SECONDS))
                            .filter(at -> at.isAfter(FIRST) && at.isBefore(LAST));
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }

    private static String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static SortedSet<String> all(Map<String, List<String>> form, String name) {
        return new TreeSet<>(form.getOrDefault(name, List.of()));
    }
}
