package academy.huikuan.drill;

import academy.huikuan.grading.GradeSettled;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Settings;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How cards come about: from what was missed in a quiz, or lost in a role-play, in the transaction in which that is found. */
@ApplicationScoped
public class CardStore {
    /** A criterion below this level is lost. */
    private static final Score HELD = new Score(3, 4);

    private static final int AT_ONCE = 5000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private QuestionShelf shelf;

    @Inject
    private Settings settings;

    /** A card for each of these topics that has questions; one that is there already begins anew. */
    @Transactional
    void miss(PersonId learner, List<String> topics, Instant at) {
        List<Subject> subjects = topics.stream()
                .distinct()
                .filter(Subject::fits)
                .map(Subject::new)
                .filter(subject -> shelf.any(subject, List.of()))
                .toList();
        Map<Subject, Card> known = locked(learner, subjects);
        for (Subject subject : subjects) card(known, learner, subject).miss(day(at), at);
    }

    /** A card for each criterion that was lost, asked by the unit's questions that show its skills. */
    @Transactional
    void settle(GradeSettled result) {
        Map<Subject, GradeSettled.CriterionGrade> criteria = result.criteria().stream()
                .collect(Collectors.toMap(one -> Subject.criterion(result.unit(), one.id()), Function.identity()));
        Map<Subject, Card> known = locked(result.author(), criteria.keySet());
        criteria.forEach((subject, criterion) -> {
            if (criterion.level().compareTo(HELD) >= 0)
                Optional.ofNullable(known.get(subject)).ifPresent(card -> card.win(result.submission()));
            else if (shelf.any(subject, criterion.skills()))
                card(known, result.author(), subject)
                        .lose(result.submission(), criterion.title(), criterion.skills(), result.opensAt(), day(result.at()), result.at());
        });
    }

    private Card card(Map<Subject, Card> known, PersonId learner, Subject subject) {
        Card card = known.get(subject);
        if (card != null) return card;
        Card fresh = new Card(learner, subject);
        database.persist(fresh);
        return fresh;
    }

    private Map<Subject, Card> locked(PersonId learner, Collection<Subject> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return database.createQuery("select c from Card c where c.personId = :learner and c.subject in :subjects", Card.class)
                .setParameter("learner", learner.value())
                .setParameter("subjects", subjects.stream().map(Subject::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Card::subject, Function.identity()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(settings.zone()).toLocalDate();
    }

    /** The first learners who have a card, as long as nobody has answered any. */
    @Transactional
    List<PersonId> fresh() {
        long answers = database.createQuery("select count(a) from CardAnswer a", Long.class).getSingleResult();
        if (answers > 0) return List.of();
        return database.createQuery("select distinct c.personId from Card c order by c.personId", String.class)
                .setMaxResults(100)
                .getResultStream()
                .map(PersonId::new)
                .toList();
    }

    /** Closes the cards whose subject no bank has a question for any more. */
    @Transactional
    public void closeEmpty() {
        List<String> empty = database
                .createQuery("select distinct c.subject, c.skills from Card c where c.state = :open", Object[].class)
                .setParameter("open", Card.State.OPEN)
                .getResultStream()
                .filter(row -> !shelf.any(new Subject((String) row[0]), Card.skills((String) row[1])))
                .map(row -> (String) row[0])
                .distinct()
                .toList();
        if (empty.isEmpty()) return;
        database.createQuery("select c from Card c where c.state = :open and c.subject in :subjects", Card.class)
                .setParameter("open", Card.State.OPEN)
                .setParameter("subjects", empty)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .filter(card -> !shelf.any(card.subject(), card.skills()))
                .forEach(Card::empty);
    }
}
