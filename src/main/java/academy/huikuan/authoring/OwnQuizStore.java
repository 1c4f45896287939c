package academy.huikuan.authoring;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.VersionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The quizzes that trainers put together. */
@ApplicationScoped
public class OwnQuizStore {
    /** Most quizzes of one author, and most that are published at a time. */
    static final int MOST = 200;

    private static final String KEPT = "own-quiz";
    private static final String LIST = " from OwnQuiz z join z.owner p where (p.id = :me or ";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private VersionStore versions;

    @Inject
    private QuestionStore questions;

    @Inject
    private Clock clock;

    /** A published quiz as its cohorts take it. @param digests of its questions by id */
    record Taken(String id, Entries entries, boolean withdrawn, Instant changedAt, Map<String, String> digests, List<String> cohorts) {}

    /** A version of a quiz. */
    record Kept(int number, Entries entries, Instant publishedAt, String by) {}

    /** Own quizzes and the published ones of others, the last changed first. @param all whether others' drafts as well */
    @Transactional
    Slice<QuizLine> list(PersonId me, boolean all, int page) {
        String where = LIST + (all ? "z.revision > 0)" : "z.versionNumber > 0)");
        List<Object[]> rows = database
                .createQuery(
                        "select z.id, z.title, z.withdrawn, z.pending, z.versionNumber, p.id, p.name, z.changedAt, z.digest, z.draft" + where
                                + " order by z.changedAt desc, z.id",
                        Object[].class)
                .setParameter("me", me.value())
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList();
        Map<String, String> published = versions.texts(
                rows.stream().map(row -> (String) row[8]).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<QuizLine> lines = rows.stream().map(row -> line(row, me, published)).toList();
        long total = database.createQuery("select count(z)" + where, Long.class).setParameter("me", me.value()).getSingleResult();
        return new Slice<>(lines, Slice.asked(page), total);
    }

    private static QuizLine line(Object[] row, PersonId me, Map<String, String> published) {
        int version = (Integer) row[4];
        State state = (Boolean) row[2] ? State.RETIRED : version > 0 ? State.PUBLISHED : State.DRAFT;
        boolean writes = me.value().equals(row[5]) || row[8] == null;
        return new QuizLine(
                (String) row[0],
                (String) row[1],
                QuizForm.tags(DraftText.entries(writes ? (String) row[9] : published.get((String) row[8]))),
                state,
                (Boolean) row[3],
                version,
                (String) row[5],
                (String) row[6],
                Moments.read((LocalDateTime) row[7]));
    }

    /** @throws Refusal.NotFound if there is none, or it is a draft of somebody else's */
    @Transactional
    OwnQuiz visible(OwnId id, PersonId me, boolean all) {
        return Optional.ofNullable(database.find(OwnQuiz.class, id.value()))
                .filter(quiz -> all || quiz.published() || quiz.isOf(me))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The quiz to be changed, locked until the end of the transaction. */
    @Transactional
    OwnQuiz locked(OwnId id, PersonId me, boolean all) {
        OwnQuiz quiz = visible(id, me, all);
        if (!all && !quiz.isOf(me)) throw new Refusal.NotFound();
        database.refresh(quiz, LockModeType.PESSIMISTIC_WRITE);
        return quiz;
    }

    @Transactional
    OwnId add(PersonId owner, Entries draft) {
        long count = database.createQuery("select count(z) from OwnQuiz z where z.owner.id = :owner", Long.class)
                .setParameter("owner", owner.value())
                .getSingleResult();
        if (count >= MOST) throw new Refusal.Conflict("authoring.refused-many-quizzes", MOST);
        Person person = database.getReference(Person.class, owner.value());
        OwnQuiz quiz = new OwnQuiz(OwnId.fresh(), person, QuizLock.closed(draft), clock.instant());
        database.persist(quiz);
        return quiz.id();
    }

    @Transactional
    void write(OwnQuiz quiz, Entries draft) {
        quiz.write(QuizLock.closed(draft), clock.instant());
    }

    /** Makes a locked quiz's draft its version. @param bank ids of the questions it may ask */
    @Transactional
    void publish(OwnQuiz quiz, Entries draft, Collection<String> bank, Collection<String> cohorts, PersonId by) {
        int before = quiz.version();
        Instant now = clock.instant();
        String digest = versions.keep(KEPT, quiz.id().value(), DraftText.encoded(draft));
        database.flush();
        quiz.publish(draft, digest, now);
        if (quiz.version() > before)
            database.persist(new OwnVersion(quiz.id(), quiz.version(), digest, database.getReference(Person.class, by.value()), now));
        for (String rows : List.of("OwnQuizQuestion", "OwnQuizCohort"))
            database.createQuery("delete from " + rows + " r where r.quizId = :quiz")
                    .setParameter("quiz", quiz.id().value())
                    .executeUpdate();
        bank.stream().distinct().forEach(question -> database.persist(new OwnQuizQuestion(quiz.id(), question)));
        cohorts.stream().distinct().forEach(cohort -> database.persist(new OwnQuizCohort(quiz.id(), cohort)));
        questions.noticed();
    }

    @Transactional
    void withdraw(OwnQuiz quiz) {
        quiz.withdraw(clock.instant());
        questions.noticed();
    }

    /** Deletes a quiz that was never published. */
    @Transactional
    void delete(OwnQuiz quiz) {
        if (quiz.published()) throw new Refusal.Conflict("authoring.refused-published-quiz");
        database.remove(quiz);
    }

    /** All versions, the newest first. */
    @Transactional
    List<Kept> history(OwnId id) {
        return database
                .createQuery("select v from OwnVersion v join fetch v.by where v.ownId = :own order by v.number desc", OwnVersion.class)
                .setParameter("own", id.value())
                .setMaxResults(Slice.SIZE)
                .getResultStream()
                .map(version -> new Kept(version.number(), entries(version.digest()), version.publishedAt(), version.by()))
                .toList();
    }

    @Transactional
    Entries version(OwnId id, int number) {
        OwnVersion version = database.find(OwnVersion.class, new OwnVersion.Key(id, number));
        if (version == null) throw new Refusal.NotFound();
        return entries(version.digest());
    }

    /** What the published version says. */
    @Transactional
    Entries current(OwnQuiz quiz) {
        return entries(quiz.digest().orElseThrow(Refusal.NotFound::new));
    }

    private Entries entries(String digest) {
        return DraftText.entries(versions.text(digest).orElseThrow(() -> new IllegalStateException("no version " + digest)));
    }

    /** Ids of the questions that the published version may ask. */
    @Transactional
    List<String> bank(OwnId id) {
        return database.createQuery("select u.questionId from OwnQuizQuestion u where u.quizId = :quiz order by u.questionId", String.class)
                .setParameter("quiz", id.value())
                .getResultList();
    }

    /** Counts the publications; see {@link Revision}. */
    @Transactional
    long publications() {
        return database.find(Revision.class, Revision.ONLY).count();
    }

    /** All quizzes that were ever published, as they are taken now. */
    @Transactional
    List<Taken> taken() {
        Map<String, Map<String, String>> digests = new HashMap<>();
        database.createQuery(
                        "select u.quizId, q.id, q.digest from OwnQuizQuestion u, OwnQuestion q where u.questionId = q.id", Object[].class)
                .getResultStream()
                .forEach(row -> digests.computeIfAbsent((String) row[0], any -> new HashMap<>()).put((String) row[1], (String) row[2]));
        Map<String, List<String>> cohorts = new HashMap<>();
        database.createQuery("select c.quizId, c.cohortId from OwnQuizCohort c", Object[].class)
                .getResultStream()
                .forEach(row -> cohorts.computeIfAbsent((String) row[0], any -> new ArrayList<>()).add((String) row[1]));
        return database.createQuery("select z from OwnQuiz z where z.versionNumber > 0 order by z.id", OwnQuiz.class)
                .getResultStream()
                .map(quiz -> new Taken(
                        quiz.id().value(),
                        current(quiz),
                        quiz.withdrawn(),
                        quiz.changedAt(),
                        digests.getOrDefault(quiz.id().value(), Map.of()),
                        cohorts.getOrDefault(quiz.id().value(), List.of())))
                .toList();
    }

    /** Sources of kept versions by digest. */
    @Transactional
    Map<String, String> texts(Collection<String> digests) {
        Map<String, String> texts = new HashMap<>();
        for (String digest : digests) versions.text(digest).ifPresent(text -> texts.put(digest, text));
        return texts;
    }
}
