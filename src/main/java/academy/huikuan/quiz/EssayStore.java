package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of finished attempts that people mark, blind: nothing that leaves this store tells whose they are. */
@ApplicationScoped
public class EssayStore {
    /** Texts on one page of the queue. */
    public static final int PAGE = 50;

    /** A trainer marks what learners of the own cohorts wrote, but nothing of their own. */
    private static final String MINE = " e.personId <> :trainer and e.personId in (select l.person.id from CohortMember l,"
            + " CohortMember t where l.cohort.id = t.cohort.id and l.role = :learning and t.person.id = :trainer and t.role = :training)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private MarkStore marks;

    @Inject
    private MarkNoteStore notes;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    /** Puts the texts of a learner's finished attempts at a quiz into the queue, those that stand in it already left out. */
    @Transactional
    public void await(PersonId learner, String quiz) {
        List<Attempt> waiting = database.createQuery(
                        "select a from Attempt a where a.personId = :person and a.quizId = :quiz and a.pending > 0"
                                + " and a.preview = false"
                                + " and a.id not in (select e.attemptId from WaitingEssay e where e.personId = :person)",
                        Attempt.class)
                .setParameter("person", learner.value())
                .setParameter("quiz", quiz)
                .getResultList();
        for (Attempt attempt : waiting) {
            List<AttemptItem> items = marks.items(List.of(attempt.id())).get(attempt.id());
            boolean decides = Tally.of(items).open(attempt.pass());
            items.stream()
                    .filter(item -> item.score().isEmpty())
                    .forEach(item -> database.persist(new WaitingEssay(attempt, item.number(), decides)));
        }
    }

    /** How many texts wait for this trainer. */
    @Transactional
    public int waiting(PersonId trainer) {
        return count(trainer, "", false);
    }

    /**
     * @param quiz id; empty for all
     * @param marked whether those that have a mark, instead of those that wait
     */
    @Transactional
    public int count(PersonId trainer, String quiz, boolean marked) {
        return filled(database.createQuery("select count(e)" + from(quiz, marked), Long.class), trainer, quiz)
                .getSingleResult()
                .intValue();
    }

    /**
     * One page of 50: first those whose mark can still make an attempt pass, then by how long they have waited.
     * @param page from 1
     */
    @Transactional
    public List<EssayWork> page(PersonId trainer, String quiz, boolean marked, int page) {
        return works(filled(
                        database.createQuery(
                                "select e, i, a.title from AttemptItem i, Attempt a, WaitingEssay e" + where(quiz, marked)
                                        + " and i.attemptId = e.attemptId and i.number = e.number and a.id = e.attemptId"
                                        + " order by e.rank, e.waitsSince, e.id",
                                Object[].class),
                        trainer,
                        quiz)
                .setFirstResult((page - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList());
    }

    /** The first of the queue but this one. */
    @Transactional
    public Optional<EssayId> next(PersonId trainer, String quiz, EssayId but) {
        return filled(
                        database.createQuery(
                                "select e.id" + from(quiz, false) + " and e.id <> :but order by e.rank, e.waitsSince, e.id", String.class),
                        trainer,
                        quiz)
                .setParameter("but", but.value())
                .setMaxResults(1)
                .getResultStream()
                .map(EssayId::new)
                .findFirst();
    }

    /** The ids of the quizzes that have texts for this trainer, waiting or marked. */
    @Transactional
    public List<String> quizzes(PersonId trainer) {
        return filled(
                        database.createQuery(
                                "select distinct e.quizId from WaitingEssay e where" + MINE + " order by e.quizId", String.class),
                        trainer,
                        "")
                .getResultList();
    }

    private static String from(String quiz, boolean marked) {
        return " from WaitingEssay e" + where(quiz, marked);
    }

    private static String where(String quiz, boolean marked) {
        return " where e.rank " + (marked ? "=" : "<") + " " + EssayRank.MARKED.ordinal() + (quiz.isEmpty() ? "" : " and e.quizId = :quiz")
                + " and" + MINE;
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, PersonId trainer, String quiz) {
        query.setParameter("trainer", trainer.value());
        query.setParameter("learning", Role.LEARNER.id());
        query.setParameter("training", Role.TRAINER.id());
        if (!quiz.isEmpty()) query.setParameter("quiz", quiz);
        return query;
    }

    /** One text. @throws Refusal.NotFound if there is none of that id, or not for this trainer */
    @Transactional
    public EssayWork byId(EssayId id, PersonId trainer) {
        return works(filled(
                                database.createQuery(
                                        "select e, i, a.title from AttemptItem i, Attempt a, WaitingEssay e where e.id = :id and" + MINE
                                                + " and i.attemptId = e.attemptId and i.number = e.number and a.id = e.attemptId",
                                        Object[].class),
                                trainer,
                                "")
                        .setParameter("id", id.value())
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private List<EssayWork> works(List<Object[]> rows) {
        List<EssayWork> works = new ArrayList<>();
        for (Object[] row : rows) works.add(work((WaitingEssay) row[0], (AttemptItem) row[1], (String) row[2]));
        return works;
    }

    private EssayWork work(WaitingEssay essay, AttemptItem item, String title) {
        Question question = quizzes.version(item.digest());
        Optional<Essay> asked = question instanceof Essay one ? Optional.of(one) : Optional.empty();
        return new EssayWork(
                essay.id(),
                essay.quiz(),
                title,
                question.label().name(),
                question.prompt().html(),
                item.answer() instanceof Answer.Written written ? written.text() : "",
                asked.flatMap(Essay::notes).map(Text::html),
                question.general().map(Text::html),
                asked.flatMap(Essay::rubric),
                essay.rank(),
                essay.waitsSince(),
                essay.timesMarked());
    }

    /** What was given to a text before, the latest last; of marks that were given by somebody who knew the author only the numbers. */
    @Transactional
    public List<MarkNote> history(EssayId id, PersonId trainer) {
        byId(id, trainer);
        WaitingEssay essay = database.find(WaitingEssay.class, id.value());
        return notes.of(essay.attempt()).getOrDefault(essay.number(), List.of()).stream()
                .map(note -> note.kind() == MarkKind.ESSAY ? note : note.unsaid())
                .toList();
    }

    /**
     * Marks a text, for the first time or again.
     * @param seen how many times it was marked when the form was made; if it is more by now, nothing changes
     * @return whether the mark was taken
     */
    @Transactional
    public boolean mark(EssayId id, PersonId trainer, int seen, EssayMark mark) {
        byId(id, trainer);
        WaitingEssay essay = database.find(WaitingEssay.class, id.value());
        gates.person(essay.author().value());
        Attempt attempt = marks.locked(essay.attempt());
        database.refresh(essay, LockModeType.PESSIMISTIC_WRITE);
        if (essay.timesMarked() != seen) return false;
        List<AttemptItem> items = marks.items(List.of(attempt.id())).get(attempt.id());
        AttemptItem item = items.stream().filter(one -> one.number() == essay.number()).findFirst().orElseThrow();
        database.refresh(item);
        essay.marked();
        marks.correct(List.of(new MarkStore.Correction(
                attempt, items, List.of(MarkChange.essay(attempt.id(), item, mark, trainer, clock.instant())))));
        return true;
    }
}
