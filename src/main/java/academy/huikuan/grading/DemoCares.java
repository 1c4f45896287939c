package academy.huikuan.grading;

import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Sample;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the demo class does around its reviews, through the same verbs as its learners and trainers would. */
@ApplicationScoped
public class DemoCares {
    private static final int COMMENT = 120;

    @Inject
    private Calibrations calibrations;

    @Inject
    private Trials sheets;

    @Inject
    private TrialStore trials;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private EchoStore echoes;

    @Inject
    private AppealStore appeals;

    @Inject
    private RubricStore rubrics;

    @Inject
    private Clock clock;

    /** Grades the two samples that come before the first review, if they do. @param spread shifts the levels, as people differ */
    @Transactional
    public void calibrate(PersonId learner, int spread) {
        Instant now = clock.instant();
        calibrations.need(learner).ifPresent(need -> calibrations.begin(learner, need, now).forEach(trial -> grade(trial, spread, now)));
    }

    private void grade(Trial trial, int spread, Instant now) {
        Rubric rubric = rubrics.byDigest(trial.rubricDigest());
        Sample sample = trials.sample(trial);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int c = 0; c < rubric.criteria().size(); c++) {
            Criterion criterion = rubric.criteria().get(c);
            Sample.Grade grade = sample.grades().get(c);
            int shift = (spread + 2 * c) % 5 == 0 ? -1 : (spread + c) % 4 == 0 ? 1 : 0;
            int least = criterion.redLine() ? 1 : 0;
            int level = criterion.redLine() && grade.level() == 0 ? 0 : Math.max(least, Math.min(Level.TOP, grade.level() + shift));
            form.putSingle("level-" + criterion.id(), String.valueOf(level));
            grade.turns().stream()
                    .limit(spread % 2 == 0 ? 2 : 3)
                    .forEach(turn -> form.add("evidence-" + criterion.id(), String.valueOf(turn)));
        }
        sample.redLines().forEach(red -> form.putSingle("red-" + red.turn(), red.line()));
        form.putSingle("comment", beginning(sample.overall()));
        form.putSingle("sequence", "1");
        form.putSingle("action", "submit");
        sheets.write(trial, "", form, false, now);
    }

    /** Its first sentences. */
    private static String beginning(String words) {
        int end = words.lastIndexOf('\u3002', COMMENT);
        return end < Marks.COMMENT_LEAST ? words.substring(0, Math.min(COMMENT, words.length())) : words.substring(0, end + 1);
    }

    private Submission first(PersonId learner, String unit) {
        return submissions.of(learner).stream()
                .filter(work -> work.unit().equals(unit))
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
    }

    /** Rates the reviews of the first work of a unit: the more generous the review, the better. */
    @Transactional
    public void rate(PersonId learner, String unit, String reason) {
        Submission work = first(learner, unit);
        List<Review> got = ReviewStore.shuffled(work, reviews.of(work));
        for (int i = 0; i < got.size() && work.settled().isPresent(); i++) {
            double given = got.get(i).marks().levels().values().stream().mapToInt(Level::value).average().orElse(0);
            int stars = Math.max(1, Math.min(Rating.BEST, (int) Math.round(given + (i == 0 ? 1 : i == 1 ? 0.6 : 0))));
            echoes.rate(got.get(i), stars, i == 0 ? reason : "", clock.instant());
        }
    }

    /** Answers the first review of the first work of a unit. */
    @Transactional
    public void answer(PersonId learner, String unit, String words) {
        Submission work = first(learner, unit);
        ReviewStore.shuffled(work, reviews.of(work)).stream().findFirst().ifPresent(review -> echoes.answer(review, words, clock.instant()));
    }

    /** Doubts one criterion of the first work of a unit. @param criterion its place in the rubric, from 0 */
    @Transactional
    public void appeal(PersonId learner, String unit, int criterion, String reason) {
        Submission work = first(learner, unit);
        exercises.lock(work.exercise().id());
        SortedMap<String, String> reasons =
                new TreeMap<>(Map.of(rubrics.byDigest(work.resultRubric()).criteria().get(criterion).id(), reason));
        appeals.submit(work, learner, reasons, clock.instant());
    }

    /** A trainer takes the appeal up and leaves the grade as it is. */
    @Transactional
    public void uphold(PersonId learner, String unit, PersonId trainer, String reason) {
        Submission work = first(learner, unit);
        exercises.lock(work.exercise().id());
        Appeal appeal = appeals.open(work).orElseThrow();
        appeal.step(AppealState.IN_REVIEW, trainer, "", clock.instant());
        appeals.decide(appeal, AppealState.UPHELD, trainer, reason, clock.instant());
    }
}
