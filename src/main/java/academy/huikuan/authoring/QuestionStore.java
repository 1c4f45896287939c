package academy.huikuan.authoring;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.question.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions that trainers write. A draft is its author's and the administrators'; what is published all trainers see. */
@ApplicationScoped
public class QuestionStore {
    /** Most questions of one author. */
    static final int MOST = 2_000;

    /** Parameters of one query. */
    private static final int AT_ONCE = 500;

    /** The kind under which a question's versions are kept. */
    static final String KEPT = "question";

    private static final String LIST = " from OwnQuestion q join q.owner p where ";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private VersionStore versions;

    @Inject
    private Clock clock;

    /** A version of a question. @param source its text */
    record Kept(int number, String digest, String source, Instant publishedAt, String by) {}

    /** A page of the questions that somebody may see and asks for, the last changed first. @param all whether others' drafts as well */
    @Transactional
    Slice<QuestionLine> list(PersonId me, boolean all, BankFilter filter, int page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, me, values);
        if (!all) {
            values.put("me", me.value());
            where = "(q.versionNumber > 0 or p.id = :me)" + where;
        } else where = "q.revision > 0" + where;
        TypedQuery<Object[]> rows = database.createQuery(
                "select " + QuestionLine.COLUMNS + LIST + where + " order by q.changedAt desc, q.id", Object[].class);
        TypedQuery<Long> count = database.createQuery("select count(q)" + LIST + where, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<QuestionLine> lines = rows.setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultStream()
                .map(QuestionLine::of)
                .toList();
        return new Slice<>(lines, Slice.asked(page), count.getSingleResult());
    }

    private static String where(BankFilter filter, PersonId me, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (filter.state().isEmpty()) where.append(" and q.retired = 0");
        filter.state().ifPresent(state -> where.append(
                switch (state) {
                    case DRAFT -> " and q.versionNumber = 0";
                    case PUBLISHED -> " and q.versionNumber > 0 and q.retired = 0";
                    case RETIRED -> " and q.retired = 1";
                }));
        filter.kind().map(Kind::id).ifPresent(kind -> put(where, values, " and q.kind = :kind", "kind", kind));
        if (!filter.topic().isEmpty())
            put(where, values, " and q.marks like :topic escape '!'", "topic", "%\ntopic=" + like(filter.topic()) + "\n%");
        if (!filter.skill().isEmpty())
            put(where, values, " and q.marks like :skill escape '!'", "skill", "%\nskill=" + like(filter.skill()) + "\n%");
        if (!filter.author().isEmpty())
            put(where, values, " and p.id = :author", "author", filter.author().equals(BankFilter.ME) ? me.value() : filter.author());
        if (!filter.find().isEmpty())
            put(
                    where,
                    values,
                    " and (q.words like :find escape '!' or lower(q.name) like :find escape '!' or lower(q.marks) like :find escape '!'"
                            + " or q.id = :id)",
                    "find",
                    "%" + like(filter.find().toLowerCase(Locale.ROOT)) + "%");
        if (!filter.find().isEmpty()) values.put("id", filter.find());
        return where.toString();
    }

    private static void put(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(condition);
        values.put(name, value);
    }

    private static String like(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Everybody who has written a question, by name. */
    @Transactional
    List<Author> authors() {
        return database
                .createQuery("select distinct p.id, p.name from OwnQuestion q join q.owner p order by p.name", Object[].class)
                .setMaxResults(200)
                .getResultStream()
                .map(row -> new Author((String) row[0], (String) row[1]))
                .toList();
    }

    public record Author(String id, String name) {}

    /** @throws Refusal.NotFound if there is none, or it is a draft of somebody else's. @param all whether the viewer sees others' drafts */
    @Transactional
    OwnQuestion visible(OwnId id, PersonId me, boolean all) {
        return Optional.ofNullable(database.find(OwnQuestion.class, id.value()))
                .filter(question -> all || question.published() || question.isOf(me))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The question to be changed, locked until the end of the transaction. @throws Refusal.NotFound if it is not the viewer's to change */
    @Transactional
    OwnQuestion locked(OwnId id, PersonId me, boolean all) {
        OwnQuestion question = visible(id, me, all);
        if (!all && !question.isOf(me)) throw new Refusal.NotFound();
        database.refresh(question, LockModeType.PESSIMISTIC_WRITE);
        return question;
    }

    @Transactional
    OwnId add(PersonId owner, OwnId id, Draft draft, Listing listing) {
        return added(owner, id, draft, listing).id();
    }

    private OwnQuestion added(PersonId owner, OwnId id, Draft draft, Listing listing) {
        long count = database.createQuery("select count(q) from OwnQuestion q where q.owner.id = :owner", Long.class)
                .setParameter("owner", owner.value())
                .getSingleResult();
        if (count >= MOST) throw new Refusal.Conflict("authoring.refused-many", MOST);
        OwnQuestion question = new OwnQuestion(id, database.getReference(Person.class, owner.value()), draft, listing, clock.instant());
        database.persist(question);
        return question;
    }

    /** Adds a question and publishes it at once. */
    @Transactional
    void addPublished(PersonId owner, OwnId id, Draft draft, Sources.Made made) {
        publish(added(owner, id, draft, Listing.of(made)), draft, made, owner);
    }

    @Transactional
    void write(OwnQuestion question, Draft draft, Listing listing) {
        question.write(draft, listing, clock.instant());
    }

    /** Makes a locked question's draft its version; the same text again makes no other one. */
    @Transactional
    void publish(OwnQuestion question, Draft draft, Sources.Made made, PersonId by) {
        int before = question.version();
        Instant now = clock.instant();
        String digest = versions.keep(KEPT, question.id().value(), made.source());
        database.flush();
        question.publish(draft, digest, Listing.of(made), now);
        if (question.version() > before)
            database.persist(new OwnVersion(
                    question.id(), question.version(), digest, database.getReference(Person.class, by.value()), now));
        noticed();
    }

    /** Lets every server know that something was published or withdrawn. */
    @Transactional
    void noticed() {
        database.find(Revision.class, Revision.ONLY, LockModeType.PESSIMISTIC_WRITE).next();
    }

    @Transactional
    void retire(OwnQuestion question) {
        question.retire(clock.instant());
    }

    @Transactional
    void bringBack(OwnQuestion question) {
        question.bringBack(clock.instant());
    }

    /** Deletes a question that was never published. */
    @Transactional
    void delete(OwnQuestion question) {
        if (question.published()) throw new Refusal.Conflict("authoring.refused-published");
        database.remove(question);
    }

    /** All versions, the newest first. */
    @Transactional
    List<Kept> history(OwnId id) {
        return database
                .createQuery("select v from OwnVersion v join fetch v.by where v.ownId = :own order by v.number desc", OwnVersion.class)
                .setParameter("own", id.value())
                .setMaxResults(Slice.SIZE)
                .getResultStream()
                .map(this::kept)
                .toList();
    }

    @Transactional
    Kept version(OwnId id, int number) {
        OwnVersion version = database.find(OwnVersion.class, new OwnVersion.Key(id, number));
        if (version == null) throw new Refusal.NotFound();
        return kept(version);
    }

    private Kept kept(OwnVersion version) {
        return new Kept(version.number(), version.digest(), text(version.digest()), version.publishedAt(), version.by());
    }

    /** The source of the version that others see. */
    @Transactional
    String current(OwnQuestion question) {
        return text(question.digest().orElseThrow(Refusal.NotFound::new));
    }

    private String text(String digest) {
        return versions.text(digest).orElseThrow(() -> new IllegalStateException("no version " + digest));
    }

    /** Sources of these published questions by id, in the order asked for; others are left out. */
    @Transactional
    Map<String, String> sources(Collection<String> ids) {
        Map<String, String> digests = new HashMap<>();
        List<String> all = ids.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            database.createQuery("select q.id, q.digest from OwnQuestion q where q.id in :ids and q.digest is not null", Object[].class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultStream()
                    .forEach(row -> digests.put((String) row[0], (String) row[1]));
        Map<String, String> sources = new LinkedHashMap<>();
        for (String id : all) if (digests.containsKey(id)) sources.put(id, text(digests.get(id)));
        return sources;
    }

    /** Ids of published questions of these kinds, topics and skills, each empty for all; the last changed first. */
    @Transactional
    List<String> matching(Set<String> kinds, Set<String> topics, Set<String> skills, int most) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("select q.id from OwnQuestion q where q.versionNumber > 0 and q.retired = 0");
        if (!kinds.isEmpty()) put(where, values, " and q.kind in :kinds", "kinds", kinds);
        marked(where, values, "topic", topics);
        marked(where, values, "skill", skills);
        TypedQuery<String> ids = database.createQuery(where + " order by q.changedAt desc, q.id", String.class);
        values.forEach(ids::setParameter);
        return ids.setMaxResults(most).getResultList();
    }

    private static void marked(StringBuilder where, Map<String, Object> values, String name, Set<String> wanted) {
        if (wanted.isEmpty()) return;
        List<String> conditions = new ArrayList<>();
        for (String one : wanted) {
            String parameter = name + conditions.size();
            conditions.add("q.marks like :" + parameter + " escape '!'");
            values.put(parameter, "%\n" + name + "=" + like(one) + "\n%");
        }
        where.append(" and (").append(String.join(" or ", conditions)).append(")");
    }

    /** Names, kinds and states of these questions by id, for lists of chosen ones. */
    @Transactional
    Map<String, QuestionLine> lines(Collection<String> ids) {
        Map<String, QuestionLine> lines = new HashMap<>();
        List<String> all = ids.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            database.createQuery("select " + QuestionLine.COLUMNS + LIST + "q.id in :ids", Object[].class)
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultStream()
                    .map(QuestionLine::of)
                    .forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    /** Titles of the quizzes, published ones, that ask a question. */
    @Transactional
    List<String> usedIn(OwnId id) {
        return database.createQuery(
                        "select z.title from OwnQuiz z, OwnQuizQuestion u where u.quizId = z.id and u.questionId = :question"
                                + " and z.versionNumber > 0 and z.withdrawn = false order by z.title",
                        String.class)
                .setParameter("question", id.value())
                .setMaxResults(20)
                .getResultList();
    }

    /** An author's published questions, not retired ones, that are like these: ids by likeness. */
    @Transactional
    Map<String, String> own(PersonId owner, Collection<String> likenesses) {
        Map<String, String> own = new HashMap<>();
        List<String> all = likenesses.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            database.createQuery(
                            "select q.likeness, q.id from OwnQuestion q where q.likeness in :all and q.owner.id = :owner"
                                    + " and q.versionNumber > 0 and q.retired = 0 order by q.id",
                            Object[].class)
                    .setParameter("all", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .setParameter("owner", owner.value())
                    .getResultStream()
                    .forEach(row -> own.putIfAbsent((String) row[0], (String) row[1]));
        return own;
    }

    /** Which of these likenesses published questions have already. */
    @Transactional
    Set<String> known(Collection<String> likenesses) {
        Set<String> known = new HashSet<>();
        List<String> all = likenesses.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            known.addAll(database.createQuery("select q.likeness from OwnQuestion q where q.likeness in :all", String.class)
                    .setParameter("all", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        return known;
    }
}
