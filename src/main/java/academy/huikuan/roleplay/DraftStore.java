package academy.huikuan.roleplay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.VersionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transcripts in the making, and what was shown again in them. */
@ApplicationScoped
public class DraftStore {
    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Event<TranscriptSubmitted> submitted;

    @Inject
    private VersionStore versions;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Clock clock;

    /** The newest draft, handed in or not. */
    @Transactional
    public Optional<Draft> newest(PersonId author, String scenario) {
        return database.createQuery(
                        "select d from Draft d where d.author.id = :author and d.scenario = :scenario order by d.workNumber desc",
                        Draft.class)
                .setParameter("author", author.value())
                .setParameter("scenario", scenario)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest one that was handed in. */
    @Transactional
    public Optional<Draft> lastSubmitted(PersonId author, String scenario) {
        return database.createQuery(
                        "select d from Draft d where d.author.id = :author and d.scenario = :scenario and d.submittedAt is not null"
                                + " order by d.workNumber desc",
                        Draft.class)
                .setParameter("author", author.value())
                .setParameter("scenario", scenario)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Ids of the scenarios in which a learner has handed in a talk, at some time. */
    @Transactional
    public List<String> submitted(PersonId author) {
        return database.createQuery(
                        "select distinct d.scenario from Draft d where d.author.id = :author and d.submittedAt is not null", String.class)
                .setParameter("author", author.value())
                .getResultList();
    }

    /** How the newest drafts of a learner stand, by scenario. */
    @Transactional
    public Map<String, DraftState> states(PersonId author) {
        List<Object[]> rows = database.createQuery(
                        "select d.scenario, d.workNumber, d.stepReached, d.changedAt, d.submittedAt from Draft d"
                                + " where d.author.id = :author order by d.workNumber",
                        Object[].class)
                .setParameter("author", author.value())
                .getResultList();
        Map<String, DraftState> states = new HashMap<>();
        rows.stream().map(DraftState::of).forEach(state -> states.put(state.scenario(), state));
        return states;
    }

    /** The draft to go on with, made where there is none or the last one was handed in; locked until the end of the transaction. */
    @Transactional
    public Draft open(PersonId author, CohortId cohort, String scenario) {
        gates.person(author.value());
        Person person = database.find(Person.class, author.value());
        if (person == null) throw new Refusal.NotFound();
        Optional<Draft> newest = newest(author, scenario);
        newest.ifPresent(draft -> database.refresh(draft, LockModeType.PESSIMISTIC_WRITE));
        if (newest.isPresent() && newest.get().submittedAt().isEmpty()) return newest.get();
        Draft draft = new Draft(
                person, database.getReference(Cohort.class, cohort.value()), scenario, newest.map(Draft::workNumber).orElse(0) + 1,
                clock.instant());
        database.persist(draft);
        return draft;
    }

    /** The newest draft, locked until the end of the transaction. */
    @Transactional
    public Draft locked(PersonId author, String scenario) {
        Draft draft = newest(author, scenario).orElseThrow(Refusal.NotFound::new);
        database.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        return draft;
    }

    /** What is shown again in a draft, by the digest of the words. */
    @Transactional
    public Map<String, ShownHit> shown(Draft draft) {
        Map<String, ShownHit> shown = new HashMap<>();
        database.createQuery("select s from ShownHit s where s.draft.id = :draft and s.coveredAt is null", ShownHit.class)
                .setParameter("draft", draft.id())
                .getResultList()
                .forEach(hit -> shown.put(hit.digest(), hit));
        return shown;
    }

    @Transactional
    public void show(Draft draft, FoundHit hit, ShowReason reason) {
        if (shown(draft).containsKey(hit.digest())) return;
        Person person = database.getReference(Person.class, draft.author().value());
        database.persist(new ShownHit(draft, person, hit, reason, clock.instant()));
        draft.masksChanged(clock.instant());
    }

    @Transactional
    public void cover(Draft draft, String digest) {
        Optional.ofNullable(shown(draft).get(digest)).ifPresent(hit -> {
            hit.cover(clock.instant());
            draft.masksChanged(clock.instant());
        });
    }

    /** Hands a draft in for the course's own exercise, masked, and tells those who grade. */
    @Transactional
    public void submit(Draft draft, Transcript masked, Cohort cohort) {
        submit(draft, masked, cohort, Optional.empty());
    }

    /** @param exercise id of another exercise than the course's own */
    @Transactional
    public void submit(Draft draft, Transcript masked, Cohort cohort, Optional<String> exercise) {
        Scenario scenario = scenarios.byId(draft.scenario());
        String version = versions.keep("scenario", scenario.id(), scenarios.source(scenario.id()));
        draft.submit(masked, cohort, version, clock.instant());
        submitted.fire(new TranscriptSubmitted(
                draft.author(),
                cohort.id(),
                scenario.id(),
                scenario.unit(),
                masked.said(),
                draft.partner().map(Person::id),
                draft.observer().map(Person::id),
                exercise,
                draft.submittedAt().orElseThrow()));
    }

    /** What learners of these cohorts showed again in their drafts of a scenario, the newest first, at most 50. */
    @Transactional
    public List<ShownHit> shownIn(List<CohortId> cohorts, String scenario) {
        if (cohorts.isEmpty()) return List.of();
        return database.createQuery(
                        "select s from ShownHit s join fetch s.person where s.draft.scenario = :scenario and s.draft.cohort.id in :cohorts"
                                + " order by s.shownAt desc",
                        ShownHit.class)
                .setParameter("scenario", scenario)
                .setParameter("cohorts", cohorts.stream().map(CohortId::value).toList())
                .setMaxResults(PAGE)
                .getResultList();
    }
}
