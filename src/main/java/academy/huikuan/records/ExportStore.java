package academy.huikuan.records;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The log of exports. */
@ApplicationScoped
public class ExportStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Transactional
    public ExportLog begin(PersonId by, Format format, Language language, RecordFilter filter, Instant moment) {
        ExportLog log =
                new ExportLog(database.find(Person.class, by.value()), format, language, filter, moment, clock.instant());
        database.persist(log);
        return log;
    }

    @Transactional
    public ExportLog again(ExportId id, PersonId by) {
        ExportLog former = database.find(ExportLog.class, id.value());
        if (former == null) throw new Refusal.NotFound();
        ExportLog log = former.again(database.find(Person.class, by.value()), clock.instant());
        database.persist(log);
        return log;
    }

    @Transactional
    public void finish(ExportId id, Export.Written written) {
        database.find(ExportLog.class, id.value()).finish(written, clock.instant());
    }

    /** The newest first. */
    @Transactional
    public List<ExportLog> page(int skip, int size) {
        return database.createQuery("select e from ExportLog e join fetch e.person order by e.begunAt desc, e.id desc", ExportLog.class)
                .setFirstResult(skip)
                .setMaxResults(size)
                .getResultList();
    }

    @Transactional
    public long count() {
        return database.createQuery("select count(e) from ExportLog e", Long.class).getSingleResult();
    }
}
