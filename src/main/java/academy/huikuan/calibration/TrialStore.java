package academy.huikuan.calibration;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.roleplay.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Samples that people grade to learn it, or to see how they do. */
@ApplicationScoped
public class TrialStore {
    private static final int MOST = 300;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private VersionStore versions;

    /** Lets one transaction at a time give samples to that person; to be called before anything of the person's is read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(PersonId person) {
        gates.person(person.value());
    }

    /** Keeps the sample as it is now. @return its digest */
    @Transactional
    public String keep(Sample sample) {
        return versions.keep("sample", sample.id(), SampleText.encoded(sample));
    }

    /** The sample as it was when it was given out. */
    @Transactional
    public Sample sample(Trial trial) {
        return versions.text(trial.sampleDigest()).map(SampleText::decoded).orElseThrow();
    }

    @Transactional
    public Trial give(PersonId person, Trial.Paper paper, Instant now) {
        return added(Trial.first(person, paper, now));
    }

    /** Mixes a sample into someone's reviews. @param lease as a review has */
    @Transactional
    public Trial mix(PersonId person, String exercise, Trial.Paper paper, Duration lease, Instant now) {
        return added(Trial.anchor(person, exercise, paper, lease, now));
    }

    private Trial added(Trial trial) {
        database.persist(trial);
        return trial;
    }

    @Transactional
    public boolean codeIsFree(String code) {
        return database.createQuery("select count(t) from Trial t where t.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                == 0;
    }

    /** All that someone was given, the first first. */
    @Transactional
    public List<Trial> of(PersonId person) {
        return of(List.of(person));
    }

    /** All that these people were given, the first first, a few hundred for each. */
    @Transactional
    public List<Trial> of(Collection<PersonId> people) {
        if (people.isEmpty()) return List.of();
        return database.createQuery("select t from Trial t where t.person in :people order by t.givenAt, t.id", Trial.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .setMaxResults(MOST * people.size())
                .getResultList();
    }

    /** The samples that are open among someone's reviews. */
    @Transactional
    public List<Trial> openAnchors(PersonId person) {
        return of(person).stream().filter(trial -> trial.kind() == Trial.Kind.ANCHOR && trial.open()).toList();
    }

    /** The sample of that id among someone's reviews, if it is one. */
    @Transactional
    public Optional<Trial> anchor(String id, PersonId person) {
        return Optional.ofNullable(database.find(Trial.class, id))
                .filter(trial -> trial.kind() == Trial.Kind.ANCHOR && trial.person().equals(person));
    }

    /** @throws Refusal.NotFound if it was not given to that person before the first review */
    @Transactional
    public Trial first(TrialId id, PersonId person) {
        return Optional.ofNullable(database.find(Trial.class, id.value()))
                .filter(trial -> trial.kind() == Trial.Kind.FIRST && trial.person().equals(person))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** For a change: others wait until this transaction ends. */
    @Transactional
    public Trial locked(Trial trial) {
        database.refresh(trial, LockModeType.PESSIMISTIC_WRITE);
        return trial;
    }
}
