package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is reported elsewhere of finished attempts. */
@ApplicationScoped
public class ReportStore {
    /** @param pending questions that a person has yet to mark */
    private record Row(int number, Counting.Taken taken, int pending, Instant startedAt, Instant finishedAt) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    /** Where a learner stands with a quiz; empty before the first attempt is finished, and for a quiz that is not in the course any more. */
    @Transactional
    public Optional<QuizReport> report(PersonId learner, String quiz) {
        Optional<Quiz> known = quizzes.find(quiz);
        if (known.isEmpty()) return Optional.empty();
        List<Row> rows = database.createQuery(
                        "select a.attemptNumber, a.earned, a.possible, a.passed, a.pending, a.startedAt, a.finishedAt from Attempt a"
                                + " where a.personId = :person and a.quizId = :quiz and a.finishedAt is not null and a.preview = false"
                                + " order by a.attemptNumber",
                        Object[].class)
                .setParameter("person", learner.value())
                .setParameter("quiz", quiz)
                .getResultStream()
                .map(ReportStore::row)
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(report(rows, known.get()));
    }

    private static Row row(Object[] row) {
        return new Row(
                (Integer) row[0],
                new Counting.Taken(new Score((Long) row[1], (Long) row[2]), (Boolean) row[3]),
                (Integer) row[4],
                Moments.read((LocalDateTime) row[5]),
                Moments.read((LocalDateTime) row[6]));
    }

    private static QuizReport report(List<Row> rows, Quiz quiz) {
        Counting counting = quiz.conduct().counts();
        List<Counting.Taken> taken = rows.stream().map(Row::taken).toList();
        OptionalInt place = counting.place(taken);
        List<Row> counted = place.isPresent() ? List.of(rows.get(place.getAsInt())) : rows;
        return new QuizReport(
                rows.size(),
                counting,
                place.isPresent() ? OptionalInt.of(counted.get(0).number()) : OptionalInt.empty(),
                counting.standing(taken, quiz.pass()).best().orElseThrow(),
                counted.stream().anyMatch(row -> row.pending() > 0),
                counted.get(0).startedAt(),
                counted.get(counted.size() - 1).finishedAt());
    }
}
