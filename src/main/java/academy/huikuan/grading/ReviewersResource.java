package academy.huikuan.grading;

import academy.huikuan.calibration.CalibrationRules;
import academy.huikuan.calibration.Severity;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A trainer looks at how the cohort's learners review: calibration, severity, usefulness. */
@Dependent
@Path("/grading/reviewers")
public class ReviewersResource {
    private static final int PAGE = 50;

    private final Severities severities;
    private final TrialStore trials;
    private final CalibrationRules rules;
    private final ReviewStore reviews;
    private final EchoStore echoes;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    ReviewersResource(
            Severities severities,
            TrialStore trials,
            CalibrationRules rules,
            ReviewStore reviews,
            EchoStore echoes,
            CohortStore cohorts,
            CurrentPerson me) {
        this.severities = severities;
        this.trials = trials;
        this.rules = rules;
        this.reviews = reviews;
        this.echoes = echoes;
        this.cohorts = cohorts;
        this.me = me;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page list(@QueryParam("cohort") @DefaultValue("") String cohort, @QueryParam("page") @DefaultValue("1") int page) {
        List<Cohort> own = cohorts.of(me.id(), Role.TRAINER);
        List<QueuePage.Choice> choices = own.stream().map(one -> new QueuePage.Choice(one.id().value(), one.name())).toList();
        if (own.isEmpty()) return new ReviewersPage(choices, "", rules.first(), Usefulness.LEAST, 0, List.of(), 1, 1);
        CohortId chosen = own.stream()
                .map(Cohort::id)
                .filter(id -> cohort.isEmpty() || id.value().equals(cohort))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Person> learners = cohorts.members(chosen, Role.LEARNER).stream().sorted(Comparator.comparing(Person::name)).toList();
        List<Review> written = reviews.handedIn(learners.stream().map(Person::id).toList());
        Map<ReviewId, Rating> ratings = echoes.ratingsOf(learners.stream().map(Person::id).toList());
        int pages = Math.max(1, (learners.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new ReviewersPage(
                choices,
                chosen.value(),
                rules.first(),
                Usefulness.LEAST,
                ratings.size(),
                rows(learners.subList((shown - 1) * PAGE, Math.min(learners.size(), shown * PAGE)), written, ratings),
                shown,
                pages);
    }

    private List<ReviewersPage.Row> rows(List<Person> learners, List<Review> written, Map<ReviewId, Rating> ratings) {
        List<PersonId> people = learners.stream().map(Person::id).toList();
        Map<PersonId, List<Severity.Seen>> reasons = severities.reasons(people);
        Map<PersonId, List<Severity.Seen>> results = severities.results(people, Optional.empty());
        Map<PersonId, List<Trial>> begun = trials.of(people).stream()
                .filter(trial -> trial.kind() == Trial.Kind.FIRST)
                .collect(Collectors.groupingBy(Trial::person));
        List<Usefulness.Given> given = written.stream()
                .filter(review -> ratings.containsKey(review.id()))
                .map(review -> new Usefulness.Given(
                        review.reviewer().value(), grade(review), ratings.get(review.id()).rated()))
                .toList();
        Set<PersonId> reviewers = written.stream().map(Review::reviewer).collect(Collectors.toSet());
        return learners.stream()
                .map(learner -> {
                    Optional<Usefulness> useful = Usefulness.of(given, learner.id().value());
                    return new ReviewersPage.Row(
                            learner.name(),
                            calibrated(begun.getOrDefault(learner.id(), List.of()), reviewers.contains(learner.id())),
                            Severity.of(reasons.getOrDefault(learner.id(), List.of())).map(SeverityPage.Line::of),
                            Severity.of(results.getOrDefault(learner.id(), List.of())).map(SeverityPage.Line::of),
                            useful.map(Usefulness::ratings).orElse(0),
                            useful.map(one -> Trials.tenths(one.mean())),
                            useful.flatMap(Usefulness::beyond).map(Trials::signed),
                            written.stream()
                                    .filter(review -> review.reviewer().equals(learner.id()) && ratings.containsKey(review.id()))
                                    .map(review -> ratings.get(review.id()))
                                    .filter(rating -> !rating.reason().isEmpty())
                                    .map(rating -> new ReviewersPage.Said(rating.rated(), rating.reason()))
                                    .sorted(Comparator.comparingInt(ReviewersPage.Said::rated))
                                    .toList());
                })
                .toList();
    }

    private static double grade(Review review) {
        return review.marks().levels().values().stream().mapToInt(Level::value).average().orElse(0);
    }

    private static String calibrated(List<Trial> begun, boolean reviewed) {
        if (begun.stream().filter(Trial::submitted).count() >= CalibrationRules.SAMPLES) return "done";
        return !begun.isEmpty() ? "begun" : reviewed ? "before" : "not";
    }
}
