package academy.huikuan.demo;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.ReadingStore;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.grading.DemoReviews;
import academy.huikuan.grading.DemoReviews.Opinion;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Time;
import academy.huikuan.quiz.DemoAttempts;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.roleplay.DemoTalks;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.worksheet.DemoSheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What the demo class has done so far, by the verbs that learners and trainers use, each at its moment in the past. */
@ApplicationScoped
public class DemoWork {
    private static final String STAGES = "stages";
    private static final String GOVERNMENT = "government";
    private static final String PRACTISED = "m1-boyuan";
    /** Learners before this one have finished the course. */
    private static final int FINISHED = 5;
    /** Those before this one have handed in their talk long ago. */
    private static final int EARLY = 10;
    /** Those before this one have handed in a talk at all. */
    private static final int TALKED = 16;

    @Inject
    private Time time;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ReadingStore reading;

    @Inject
    private Quizzes quizzes;

    @Inject
    private DemoAttempts attempts;

    @Inject
    private DemoTalks talks;

    @Inject
    private DemoReviews reviews;

    @Inject
    private DemoSheets sheets;

    void fill(Crew crew) {
        Instant now = time.instant();
        List<Sample> samples = Sample.all();
        for (int i = 0; i < crew.learners().size() - 2; i++) study(crew.learners().get(i).id(), i, now);
        play(crew, samples, now);
        review(crew, samples, now);
        for (int i = 0; i < 2; i++) fillForms(crew.learners().get(i).id(), ago(now, 6, i));
        conclude(crew, now);
    }

    /** Most of those who have finished all units pass the last quiz, one at the second attempt; the last of them has failed it once. */
    private void conclude(Crew crew, Instant now) {
        quizzes.last().ifPresent(quiz -> {
            for (int i = 0; i < FINISHED; i++) {
                PersonId learner = crew.learners().get(i).id();
                int wrong = i * quiz.draw() / 20;
                if (i >= FINISHED - 2) time.at(ago(now, i < FINISHED - 1 ? 6 : 2, i), () -> attempts.take(learner, quiz, quiz.draw() / 3));
                if (i < FINISHED - 1) time.at(ago(now, 5, i), () -> attempts.take(learner, quiz, wrong));
            }
        });
    }

    private void fillForms(PersonId learner, Instant at) {
        time.at(at, () -> sheets.fillAll(learner));
    }

    /** Reads and takes quizzes; the further down the list, the less. */
    private void study(PersonId learner, int i, Instant now) {
        List<Unit> units = catalogue.course().units();
        int done = i < FINISHED ? units.size() : i < EARLY ? 4 : i < TALKED ? 3 : i < 20 ? 1 : 0;
        for (int u = 0; u < Math.min(units.size(), done + 1); u++) {
            Unit unit = units.get(u);
            Instant begun = ago(now, 36 - i % 4 - 30 * u / units.size(), i);
            int sections = u < done ? unit.sections().size() : unit.sections().size() / 2;
            read(learner, unit, sections, begun);
            if (u < done) quiz(learner, unit, i, begun.plus(Duration.ofHours(5)));
            else if (i == 12) time.at(now.minus(Duration.ofMinutes(3)), () -> attempts.answer(learner, quizOf(unit), 6, 0));
            else if (i == 18) time.at(begun.plus(Duration.ofHours(6)), () -> attempts.take(learner, quizOf(unit), 5));
        }
    }

    private void read(PersonId learner, Unit unit, int sections, Instant begun) {
        Instant at = begun;
        for (Section section : unit.sections().subList(0, sections)) {
            at = at.plus(Duration.ofMinutes(section.minutes() + 2));
            time.at(at, () -> {
                reading.markRead(learner, unit, section.id());
                reading.stand(learner, unit.id(), section.id());
            });
        }
    }

    private void quiz(PersonId learner, Unit unit, int i, Instant at) {
        if (i % 5 == 3) time.at(at, () -> attempts.take(learner, quizOf(unit), 4));
        time.at(at.plus(Duration.ofHours(20)), () -> attempts.take(learner, quizOf(unit), i % 3));
    }

    private Quiz quizOf(Unit unit) {
        return quizzes.ofUnit(unit.id()).orElseThrow();
    }

    private void play(Crew crew, List<Sample> samples, Instant now) {
        List<Sample> stages = samples.stream().filter(sample -> !sample.scenario().startsWith("gov-")).toList();
        List<Sample> government = samples.stream().filter(sample -> sample.scenario().startsWith("gov-")).toList();
        for (int i = 0; i < TALKED; i++) {
            String quality = i == 8 ? "weak" : i == 11 ? "redline" : i % 4 == 2 && i >= FINISHED ? "middling" : "good";
            handIn(crew, i, pick(stages, quality, i), ago(now, i < EARLY ? 12 : 1, i));
        }
        for (int i = 0; i < 8; i++) handIn(crew, i, pick(government, "good", i), ago(now, i < FINISHED ? 9 : 1, i));
        practise(crew, now);
        talks.begin(crew.learners().get(16).id(), crew.cohort(), "m1-boyuan", pick(stages, "good", 0).turns());
    }

    /** The first learner got half and then all of it, the seventh crossed a red line, the thirteenth is half-way. */
    private void practise(Crew crew, Instant now) {
        practise(crew, 0, "21210", ago(now, 13, 0));
        practise(crew, 0, "2122211", ago(now, 13, 1));
        practise(crew, 6, "021", ago(now, 6, 6));
        practise(crew, 12, "21", ago(now, 2, 12));
    }

    private void practise(Crew crew, int i, String path, Instant at) {
        time.at(at, () -> talks.practise(crew.learners().get(i).id(), PRACTISED, path));
    }

    private void handIn(Crew crew, int i, Sample sample, Instant at) {
        PersonId author = crew.learners().get(i).id();
        PersonId partner = crew.learners().get(crew.learners().size() - 1 - i % 6).id();
        time.at(at, () -> talks.handIn(author, crew.cohort(), sample.scenario(), sample.turns(), partner));
    }

    private static Sample pick(List<Sample> from, String quality, int i) {
        List<Sample> fitting = from.stream().filter(sample -> sample.quality().equals(quality)).toList();
        return fitting.get(i % fitting.size());
    }

    private void review(Crew crew, List<Sample> samples, Instant now) {
        for (int i = 0; i < EARLY; i++) write(crew, samples, STAGES, i, 9, ago(now, 11, i));
        for (int i = 0; i < FINISHED; i++) write(crew, samples, GOVERNMENT, i, 9, ago(now, 8, i));
        PersonId trainer = crew.trainers().get(0).id();
        PersonId graded = crew.learners().get(3).id();
        time.at(ago(now, 9, 0), () -> reviews.grade(trainer, crew.cohort(), STAGES, graded, turns -> opinion(samples, turns)));
        for (String unit : List.of(STAGES, GOVERNMENT)) time.at(now, () -> reviews.round(crew.cohort(), unit));
        for (int i = 0; i < 14; i++) write(crew, samples, STAGES, i, i % 3, now.minus(Duration.ofMinutes(300 - 10L * i)));
        for (int i = 0; i < 8; i++) write(crew, samples, GOVERNMENT, i, 1, now.minus(Duration.ofMinutes(120 - 10L * i)));
    }

    private void write(Crew crew, List<Sample> samples, String unit, int i, int most, Instant at) {
        Person reviewer = crew.learners().get(i);
        time.at(at, () -> reviews.review(reviewer, crew.cohort(), unit, most, turns -> shifted(opinion(samples, turns), i)));
    }

    /** What is thought of the sample from which these turns come. */
    private static Opinion opinion(List<Sample> samples, List<Turn> turns) {
        return samples.stream()
                .filter(sample -> sample.turns().size() == turns.size() && sample.turns().get(1).endsWith(turns.get(1).text()))
                .findFirst()
                .map(Sample::opinion)
                .orElseThrow();
    }

    /** The same with a level up or down here and there, as people differ. */
    private static Opinion shifted(Opinion opinion, int i) {
        if (opinion.redLineTurn() > 0) return opinion;
        List<Integer> levels = IntStream.range(0, opinion.levels().size())
                .mapToObj(c -> opinion.levels().get(c) + ((i + 2 * c) % 5 == 0 ? -1 : (i + c) % 7 == 0 ? 1 : 0))
                .map(level -> Math.max(1, Math.min(4, level)))
                .toList();
        return new Opinion(levels, opinion.evidence(), opinion.redLineTurn(), opinion.comment());
    }

    private static Instant ago(Instant now, int days, int i) {
        return now.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(11L * i));
    }
}
