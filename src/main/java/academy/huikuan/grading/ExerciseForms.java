package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a trainer fills in to set an exercise up, judged and with what there is to choose from. */
@ApplicationScoped
public class ExerciseForms {
    @Inject
    private SubmissionStore submissions;

    @Inject
    private RubricStore versions;

    @Inject
    private ExerciseView view;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Rubrics rubrics;

    @Inject
    private GradingRules house;

    @Inject
    private Settings settings;

    static List<QueuePage.Choice> choices(List<Cohort> cohorts) {
        return cohorts.stream().map(one -> new QueuePage.Choice(one.id().value(), one.name())).toList();
    }

    /** As a new exercise begins. @param cohort id of the one that the trainer comes from */
    ExerciseForm blank(List<Cohort> own, String cohort) {
        SortedSet<String> chosen = own.stream()
                .map(one -> one.id().value())
                .filter(id -> id.equals(cohort) || own.size() == 1)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ExerciseForm(
                "", new TreeSet<>(), chosen, "", allCriteria(), false, true, "", "", "", false, false, false,
                Rule.MEDIAN.id(), Release.OWN_REVIEWS.id(), true);
    }

    @Transactional
    ExerciseForm of(Exercise exercise) {
        Optional<Rubric> rubric = exercise.rubric().map(versions::byDigest);
        SortedSet<String> criteria = allCriteria();
        rubric.ifPresent(one -> {
            criteria.removeIf(criterion -> criterion.startsWith(one.id() + "/"));
            one.criteria().forEach(criterion -> criteria.add(one.id() + "/" + criterion.id()));
        });
        return ExerciseForm.of(exercise.terms(), rubric.map(Rubric::id).orElse(""), criteria, settings.zone());
    }

    /** What is wrong with the form; cohorts that another trainer has put in may stay. */
    @Transactional
    Map<String, String> faults(ExerciseForm form, Optional<Exercise> exercise, PersonId trainer) {
        Map<String, String> faults = new LinkedHashMap<>(form.faults(exercise.filter(Exercise::isStanding).isPresent(), settings.zone()));
        SortedSet<String> known = new TreeSet<>(exercise.map(Exercise::cohorts).orElseGet(TreeSet::new));
        cohorts.of(trainer, Role.TRAINER).forEach(cohort -> known.add(cohort.id().value()));
        List<String> ids = scenarios.all().stream().map(Scenario::id).toList();
        boolean standing = exercise.filter(Exercise::isStanding).isPresent();
        if (!standing && !known.containsAll(form.cohorts())) faults.put("cohorts", "exercise.fault-cohorts");
        if (!standing && !ids.containsAll(form.scenarios())) faults.put("scenarios", "exercise.fault-scenarios");
        if (!form.rubric().isEmpty() && rubrics.all().stream().noneMatch(rubric -> rubric.id().equals(form.rubric())))
            faults.put("rubric", "exercise.fault-criteria");
        return faults;
    }

    /** The version to grade by: the one so far where the same criteria are asked for, and its words are not to be renewed. */
    @Transactional
    Optional<String> digest(ExerciseForm form, Optional<Exercise> exercise) {
        if (form.rubric().isEmpty()) return Optional.empty();
        Rubric all = rubrics.byId(form.rubric());
        Optional<String> kept = exercise.flatMap(Exercise::rubric);
        List<String> asked = form.criteria().stream()
                .filter(one -> one.startsWith(all.id() + "/"))
                .map(one -> one.substring(all.id().length() + 1))
                .toList();
        if (!form.renew() && kept.filter(digest -> sameAsks(versions.byDigest(digest), all.id(), asked)).isPresent()) return kept;
        return Optional.of(versions.keep(all.only(asked)));
    }

    private static boolean sameAsks(Rubric kept, String id, List<String> asked) {
        return kept.id().equals(id)
                && kept.criteria().stream().map(one -> one.id()).collect(Collectors.toSet()).equals(new TreeSet<>(asked));
    }

    private SortedSet<String> allCriteria() {
        SortedSet<String> all = new TreeSet<>();
        rubrics.all().forEach(rubric -> rubric.criteria().forEach(criterion -> all.add(rubric.id() + "/" + criterion.id())));
        return all;
    }

    @Transactional
    ExerciseFormPage page(Optional<Exercise> exercise, ExerciseForm form, Map<String, String> faults, PersonId trainer) {
        List<Cohort> own = new ArrayList<>(cohorts.of(trainer, Role.TRAINER));
        exercise.ifPresent(one -> cohorts.all().stream()
                .filter(cohort -> one.cohorts().contains(cohort.id().value())
                        && own.stream().noneMatch(mine -> mine.id().equals(cohort.id())))
                .forEach(own::add));
        return new ExerciseFormPage(
                exercise.map(one -> one.id().value()),
                exercise.filter(Exercise::isStanding).isPresent(),
                exercise.map(view::title).orElse(""),
                form,
                faults,
                units(form),
                choices(own),
                rubrics.all(),
                exercise.flatMap(Exercise::rubric).filter(this::outdated).isPresent(),
                exercise.map(one -> submissions.of(one).size()).orElse(0),
                house.reviews());
    }

    private boolean outdated(String digest) {
        Rubric kept = versions.byDigest(digest);
        return rubrics.all().stream()
                .filter(rubric -> rubric.id().equals(kept.id()))
                .map(rubric -> rubric.only(kept.criteria().stream().map(one -> one.id()).toList()))
                .anyMatch(rubric -> !rubric.equals(kept));
    }

    private List<ExerciseFormPage.Unit> units(ExerciseForm form) {
        Map<String, List<QueuePage.Choice>> units = scenarios.all().stream()
                .collect(Collectors.groupingBy(
                        Scenario::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> new QueuePage.Choice(one.id(), one.title()), Collectors.toList())));
        return units.entrySet().stream()
                .map(unit -> new ExerciseFormPage.Unit(
                        scenarios.unitTitle(unit.getKey()), unit.getValue(), ExerciseFormPage.chosen(unit.getValue(), form.scenarios())))
                .toList();
    }
}
