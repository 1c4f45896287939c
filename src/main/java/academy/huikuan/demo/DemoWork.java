package academy.huikuan.demo;

import academy.huikuan.authoring.DemoQuestions;
import academy.huikuan.course.Catalogue;
import academy.huikuan.course.ReadingStore;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.marking.DemoMarks;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Time;
import academy.huikuan.quiz.DemoAttempts;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.worksheet.DemoSheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the demo class has done so far, by the verbs that learners and trainers use, each at its moment in the past. */
@ApplicationScoped
public class DemoWork {
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
    private RolePlayWork rolePlays;

    @Inject
    private ContestWork contests;

    @Inject
    private DemoSheets sheets;

    @Inject
    private DemoMarks marks;

    private final List<Writing> writings = Writing.all();

    @Inject
    private DemoQuestions questions;


    void fill(Crew crew) {
        Instant now = time.instant();
        for (int i = 0; i < crew.learners().size() - 2; i++) study(crew.learners().get(i).id(), crew.trainers().get(i % 2).id(), i, now);
        rolePlays.fill(crew, now);
        contests.fill(crew, now);
        for (int i = 0; i < 2; i++) fillForms(crew.learners().get(i).id(), Crew.ago(now, 6, i));
        conclude(crew, now);
        Map<?, ?> written = (Map<?, ?>) DemoFile.read("questions");
        PersonId trainer = crew.trainers().get(0).id();
        time.at(Crew.ago(now, 3, 0), () -> questions.fill(
                trainer, crew.cohort(), written.get("questions").toString(), written.get("title").toString()));
    }

    /** Most of those who have finished all units pass the last quiz, one at the second attempt; the last of them has failed it once. */
    private void conclude(Crew crew, Instant now) {
        quizzes.last().ifPresent(quiz -> {
            for (int i = 0; i < Crew.FINISHED; i++) {
                PersonId learner = crew.learners().get(i).id();
                int wrong = i * quiz.draw() / 20;
                if (i >= Crew.FINISHED - 2) time.at(Crew.ago(now, i < Crew.FINISHED - 1 ? 6 : 2, i), () -> attempts.take(learner, quiz, quiz.draw() / 3));
                if (i < Crew.FINISHED - 1) time.at(Crew.ago(now, 5, i), () -> attempts.take(learner, quiz, wrong));
            }
        });
    }

    private void fillForms(PersonId learner, Instant at) {
        time.at(at, () -> sheets.fillAll(learner));
    }

    /** Reads and takes quizzes; the further down the list, the less. */
    private void study(PersonId learner, PersonId trainer, int i, Instant now) {
        List<Unit> units = catalogue.course().units();
        int done = i < Crew.FINISHED ? units.size() : i < Crew.EARLY ? 9 : i < Crew.TALKED ? 6 : i < 20 ? 2 : 0;
        for (int u = 0; u < Math.min(units.size(), done + 1); u++) {
            Unit unit = units.get(u);
            Instant begun = Crew.ago(now, 36 - i % 4 - 30 * u / units.size(), i);
            int sections = u < done ? unit.sections().size() : unit.sections().size() / 2;
            read(learner, unit, sections, begun);
            if (u < done) quiz(learner, trainer, unit, i, i == 0 ? u % 2 : i % 3, begun.plus(Duration.ofHours(5)));
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

    private void quiz(PersonId learner, PersonId trainer, Unit unit, int i, int few, Instant at) {
        Quiz quiz = quizOf(unit);
        if (i % 5 == 3) time.at(at, () -> attempts.take(learner, quiz, 4, question -> Writing.by(writings, question, i + 1)));
        int wrong = quiz.written() && i >= Crew.FINISHED && i % 2 == 1 ? 3 : few;
        time.at(
                at.plus(Duration.ofHours(20)),
                () -> attempts.take(learner, quiz, wrong, question -> Writing.by(writings, question, i)));
        if (quiz.written() && i < Crew.FINISHED)
            time.at(at.plus(Duration.ofHours(40)), () -> marks.markWaiting(trainer, this::opinion));
    }

    private Optional<DemoMarks.Opinion> opinion(String text) {
        return Writing.found(writings, text).map(writing -> new DemoMarks.Opinion(writing.levels(), writing.comment()));
    }

    private Quiz quizOf(Unit unit) {
        return quizzes.ofUnit(unit.id()).orElseThrow();
    }
}
