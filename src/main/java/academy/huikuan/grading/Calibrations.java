package academy.huikuan.grading;

import academy.huikuan.calibration.AnchorRule;
import academy.huikuan.calibration.CalibrationRules;
import academy.huikuan.calibration.Papers;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has to grade samples before reviewing, and where a sample is mixed into the reviews. */
@ApplicationScoped
public class Calibrations {
    @Inject
    private CalibrationRules rules;

    @Inject
    private Papers papers;

    @Inject
    private TrialStore trials;

    @Inject
    private RubricStore rubrics;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private Reads reads;

    @Inject
    private Scenarios scenarios;

    /**
     * What someone has to grade first.
     * @param unit in which the first review is due
     */
    record Need(Rubric rubric, String unit) {}

    /** The first samples that someone still has to grade, of all that is to be reviewed. */
    @Transactional
    Optional<Need> need(PersonId person) {
        return need(
                person,
                Stream.concat(
                        reviews.givenTo(person).stream().filter(review -> review.state() == Review.State.LEASED).map(Review::submission),
                        submissions.of(person).stream()));
    }

    /** What someone has to grade before reviewing that work. */
    @Transactional
    Optional<Need> need(PersonId person, Submission work) {
        return need(person, Stream.of(work));
    }

    private Optional<Need> need(PersonId person, Stream<Submission> works) {
        if (!rules.first()) return Optional.empty();
        Map<String, Submission> firsts = new LinkedHashMap<>();
        works.forEach(work -> firsts.putIfAbsent(rubrics.byDigest(work.rubricDigest()).id(), work));
        firsts.keySet().removeAll(known(person));
        return firsts.entrySet().stream()
                .flatMap(first -> papers.rubric(first.getKey()).map(rubric -> new Need(rubric, first.getValue().unit())).stream())
                .filter(need -> !papers.first(need.rubric(), need.unit(), person.value()).isEmpty())
                .findFirst();
    }

    /** Ids of the rubrics by which someone has graded the samples, or has reviewed before that was asked for. */
    private Set<String> known(PersonId person) {
        Map<String, Long> graded = trials.of(person).stream()
                .filter(trial -> trial.kind() == Trial.Kind.FIRST && trial.submitted())
                .collect(Collectors.groupingBy(Trial::rubric, Collectors.counting()));
        Set<String> known = new HashSet<>();
        graded.forEach((rubric, number) -> {
            if (number >= CalibrationRules.SAMPLES) known.add(rubric);
        });
        reviews.rubricsOf(person).forEach(digest -> known.add(rubrics.byDigest(digest).id()));
        return known;
    }

    /** What someone grades before the first review, given out where it was not yet. */
    @Transactional
    List<Trial> begin(PersonId person, Need need, Instant now) {
        trials.lock(person);
        List<Trial> begun = first(person, need.rubric().id());
        if (!begun.isEmpty()) return begun;
        for (Sample sample : papers.first(need.rubric(), need.unit(), person.value()))
            trials.give(person, paper(sample, need.rubric(), rubrics.keep(need.rubric())), now);
        return first(person, need.rubric().id());
    }

    /** What someone was given before the first review, for one rubric. */
    @Transactional
    List<Trial> first(PersonId person, String rubric) {
        return trials.of(person).stream()
                .filter(trial -> trial.kind() == Trial.Kind.FIRST && trial.rubric().equals(rubric))
                .toList();
    }

    private Trial.Paper paper(Sample sample, Rubric rubric, String digest) {
        return new Trial.Paper(sample, trials.keep(sample), rubric.id(), digest, code(), papers.title(sample));
    }

    private String code() {
        String code = GradingListener.draw();
        while (!submissions.codeIsFree(code) || !trials.codeIsFree(code)) code = GradingListener.draw();
        return code;
    }

    /**
     * Mixes a sample into someone's reviews of an exercise when it is due: of a case that this person has not seen from inside, and only
     * beside another open review, so that it does not stand out. The exercise is locked before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void mix(Exercise exercise, PersonId person, Duration lease, Instant now) {
        mix(exercise, person, rules.every(), lease, now);
    }

    /** As above, with one among so many. */
    @Transactional
    void mix(Exercise exercise, PersonId person, int every, Duration lease, Instant now) {
        if (every == 0) return;
        List<Review> here = reviews.givenTo(person).stream()
                .filter(review -> review.submission().exercise().equals(exercise))
                .toList();
        Optional<Review> open = here.stream().filter(review -> review.state() == Review.State.LEASED).findFirst();
        List<Trial> given = trials.of(person);
        List<Trial> anchors = given.stream()
                .filter(trial -> trial.exercise().filter(exercise.id().value()::equals).isPresent())
                .toList();
        int done = (int) here.stream().filter(Review::submitted).count();
        if (open.isEmpty()
                || anchors.stream().anyMatch(Trial::open)
                || !AnchorRule.due(done, anchors.size(), every, person.value())) return;
        Rubric rubric = rubrics.byDigest(open.get().submission().rubricDigest());
        Set<String> known = reads.cases(person);
        Set<String> graded = given.stream().map(Trial::sample).collect(Collectors.toSet());
        CohortId cohort = open.get().submission().cohort();
        papers.anchor(
                        rubric,
                        scenario -> !known.contains(scenario) && exercise.takes(scenarios.byId(scenario), cohort),
                        graded,
                        person.value())
                .ifPresent(sample -> trials.mix(
                        person,
                        exercise.id().value(),
                        paper(sample, rubric, open.get().submission().rubricDigest()),
                        lease,
                        now));
    }
}
