package academy.huikuan.worksheet;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Ids;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sheets that people keep. */
@ApplicationScoped
public class WorksheetStore {
    /** Most sheets of one person. */
    static final int MOST = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private VersionStore versions;

    @Inject
    private Forms forms;

    @Inject
    private Clock clock;

    /** Forms by the digest of their text; there are as many as were ever given out. */
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    /** The person's sheets, the last changed first. */
    @Transactional
    public Slice<SheetLine> of(PersonId owner, int page) {
        List<SheetLine> lines = database
                .createQuery(
                        "select w.id, w.form, w.title, w.changedAt from Worksheet w where w.owner.id = :owner order by w.changedAt desc, w.id",
                        Object[].class)
                .setParameter("owner", owner.value())
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList()
                .stream()
                .map(row -> new SheetLine(
                        (String) row[0], forms.titleOf((String) row[1]), (String) row[2], Moments.read((LocalDateTime) row[3])))
                .toList();
        return new Slice<>(lines, Slice.asked(page), count(owner));
    }

    private long count(PersonId owner) {
        return database.createQuery("select count(w) from Worksheet w where w.owner.id = :owner", Long.class)
                .setParameter("owner", owner.value())
                .getSingleResult();
    }

    /** @throws Refusal.NotFound if there is no such sheet, or it is somebody else's */
    @Transactional
    Worksheet byId(PersonId owner, SheetId id) {
        return Optional.ofNullable(database.find(Worksheet.class, id.value()))
                .filter(sheet -> sheet.isOf(owner))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The same, locked until the end of the transaction. */
    @Transactional
    Worksheet locked(PersonId owner, SheetId id) {
        Worksheet sheet = byId(owner, id);
        database.refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
        return sheet;
    }

    /** The form that a sheet was made with, with today's example where it is still that one. */
    @Transactional
    Form formOf(Worksheet sheet) {
        return read.computeIfAbsent(
                sheet.formVersion(),
                digest -> FormReader.kept(sheet.form(), versions.text(digest).orElseThrow(() -> new IllegalStateException("no form " + digest))));
    }

    /**
     * A new sheet of a form as it is given out now.
     * @param wanted the new sheet's id; a second call with it answers the sheet that is there
     * @throws Refusal.Conflict if the person has {@link #MOST} already
     */
    @Transactional
    public SheetId add(PersonId owner, SheetId wanted, Form form, Entries entries) {
        String version = versions.keep("form", form.id(), forms.source(form.id()));
        return add(owner, wanted, form.id(), version, new Filled(form, entries));
    }

    /** A new sheet beside another, of the same version of the form. */
    @Transactional
    SheetId addBeside(PersonId owner, SheetId wanted, Worksheet other, Entries entries) {
        return add(owner, wanted, other.form(), other.formVersion(), new Filled(formOf(other), entries));
    }

    private SheetId add(PersonId owner, SheetId wanted, String form, String version, Filled filled) {
        gates.person(owner.value());
        Optional<Worksheet> there = Optional.ofNullable(database.find(Worksheet.class, wanted.value()));
        if (there.filter(sheet -> sheet.isOf(owner)).isPresent()) return wanted;
        if (count(owner) >= MOST) throw new Refusal.Conflict("worksheet.too-many", MOST);
        SheetId id = there.isPresent() ? new SheetId(Ids.ordered()) : wanted;
        database.persist(new Worksheet(id, database.getReference(Person.class, owner.value()), form, version, filled, clock.instant()));
        return id;
    }

    /** Keeps what was typed into a locked sheet. */
    @Transactional
    void fill(Worksheet sheet, Entries entries) {
        sheet.fill(new Filled(formOf(sheet), entries), clock.instant());
    }

    /** Deletes a sheet; one that is gone already is no matter. */
    @Transactional
    void delete(PersonId owner, SheetId id) {
        Optional.ofNullable(database.find(Worksheet.class, id.value())).filter(sheet -> sheet.isOf(owner)).ifPresent(database::remove);
    }
}
