package academy.huikuan.drill;

import academy.huikuan.grading.StandingStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Settings;
import academy.huikuan.quiz.PracticeStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of a learner's cards are due, and how all of them stand. */
@ApplicationScoped
public class AgendaStore {
    /** More cards than a learner can have of a course. */
    private static final int MOST_CARDS = 400;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private QuestionShelf shelf;

    @Inject
    private PracticeStore bank;

    @Inject
    private StandingStore works;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * The cards of a day.
     * @param left still to be asked, in their order
     */
    record Day(List<Card> left, Today today) {}

    /** For the learner's first page. */
    @Transactional
    public Today today(PersonId learner) {
        return day(learner).today();
    }

    /** The day that it is for the installation. */
    LocalDate today() {
        return clock.instant().atZone(settings.zone()).toLocalDate();
    }

    @Transactional
    Day day(PersonId learner) {
        LocalDate day = today();
        List<Boolean> given = database
                .createQuery("select a.correct from CardAnswer a where a.personId = :learner and a.answeredOn = :day", Boolean.class)
                .setParameter("learner", learner.value())
                .setParameter("day", day)
                .setMaxResults(MOST_CARDS)
                .getResultList();
        Map<String, Card> due = askable(learner, due(learner, day)).stream()
                .collect(Collectors.toMap(card -> card.id().value(), Function.identity()));
        List<Agenda.Due> waiting = due.values().stream()
                .map(card -> new Agenda.Due(card.id().value(), card.subject().value(), card.dueOn(), card.misses()))
                .toList();
        List<Card> left = Agenda.of(waiting, day, given.size()).stream().map(one -> due.get(one.card())).toList();
        Optional<LocalDate> next =
                !left.isEmpty() ? Optional.empty() : due.isEmpty() ? after(learner, day) : Optional.of(day.plusDays(1));
        int right = (int) given.stream().filter(correct -> correct).count();
        return new Day(left, new Today(left.size(), Agenda.minutes(left.size()), given.size(), right, next));
    }

    private List<Card> due(PersonId learner, LocalDate day) {
        return open("select c", learner, " and c.dueOn <= :day order by c.dueOn", Card.class)
                .setParameter("day", day)
                .setMaxResults(MOST_CARDS)
                .getResultList();
    }

    /** The first day after that one on which a card is due; one that the learner may not know of is passed over. */
    private Optional<LocalDate> after(PersonId learner, LocalDate day) {
        return open("select min(c.dueOn)", learner, " and c.dueOn > :day and (c.shownFrom is null or c.shownFrom <= :now)", LocalDate.class)
                .setParameter("day", day)
                .setParameter("now", Moments.stored(clock.instant()))
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private <T> TypedQuery<T> open(String select, PersonId learner, String condition, Class<T> type) {
        return database.createQuery(select + " from Card c where c.personId = :learner and c.state = :open" + condition, type)
                .setParameter("learner", learner.value())
                .setParameter("open", Card.State.OPEN);
    }

    /** Those that the learner may know of and of whose questions one may be asked now. */
    private List<Card> askable(PersonId learner, List<Card> due) {
        if (due.isEmpty()) return due;
        Set<String> secret = bank.secret(learner);
        return known(learner, due).stream().filter(card -> !shelf.fitting(card, secret).isEmpty()).toList();
    }

    /** Without cards from results that the learner may not see yet. */
    private List<Card> known(PersonId learner, List<Card> cards) {
        Instant now = clock.instant();
        Set<String> unsure = cards.stream().flatMap(card -> card.maybeHidden(now).stream()).collect(Collectors.toSet());
        Set<String> open = unsure.isEmpty() ? Set.of() : works.open(learner, unsure);
        return cards.stream()
                .filter(card -> card.maybeHidden(now).filter(work -> !open.contains(work)).isEmpty())
                .toList();
    }

    /** All cards of a learner that may be known of, a page of them: first what comes next, then what is learned. */
    @Transactional
    Slice<Card> cards(PersonId learner, int page) {
        Map<Card.State, List<Card>> byState = known(learner, all(learner)).stream().collect(Collectors.groupingBy(Card::state));
        List<Card> ordered = Stream.of(Card.State.OPEN, Card.State.LEARNED, Card.State.EMPTY)
                .flatMap(state -> byState.getOrDefault(state, List.of()).stream())
                .toList();
        return Slice.of(ordered, page);
    }

    private List<Card> all(PersonId learner) {
        return database.createQuery("select c from Card c where c.personId = :learner order by c.dueOn, c.subject", Card.class)
                .setParameter("learner", learner.value())
                .setMaxResults(MOST_CARDS)
                .getResultList();
    }
}
