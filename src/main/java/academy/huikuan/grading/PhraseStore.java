package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Trainers' saved phrases; each has their own. */
@ApplicationScoped
public class PhraseStore {
    /** As many as there are keys. */
    static final int MOST = 9;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Transactional
    List<Phrase> of(PersonId trainer) {
        return database.createQuery("select p from Phrase p where p.trainer = :trainer order by p.place, p.id", Phrase.class)
                .setParameter("trainer", trainer.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @throws Refusal.Conflict if there are as many as keys */
    @Transactional
    void add(PersonId trainer, String words) {
        gates.person(trainer.value());
        List<Phrase> own = of(trainer);
        if (own.size() >= MOST) throw new Refusal.Conflict("grading.phrases-full");
        database.persist(new Phrase(trainer, own.size() + 1, words));
    }

    @Transactional
    void write(PersonId trainer, PhraseId id, String words) {
        gates.person(trainer.value());
        mine(trainer, id).words(words);
    }

    /** Takes one away; those behind it move up. */
    @Transactional
    void remove(PersonId trainer, PhraseId id) {
        gates.person(trainer.value());
        Phrase gone = mine(trainer, id);
        database.remove(gone);
        int place = 1;
        for (Phrase phrase : of(trainer)) if (phrase != gone) phrase.place(place++);
    }

    private Phrase mine(PersonId trainer, PhraseId id) {
        return of(trainer).stream()
                .filter(phrase -> phrase.id().equals(id.value()))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
