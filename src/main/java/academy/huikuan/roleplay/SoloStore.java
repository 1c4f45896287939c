package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.DialogueReader;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.VersionStore;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs through solo talks. A person's gate is passed before a run begins, a run's row is locked before a line is chosen. */
@ApplicationScoped
public class SoloStore {
    private final Map<String, Dialogue> read = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private VersionStore versions;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Clock clock;

    /** Goes on with the open run of a scenario, in the version it was begun with, or begins one with the dialogue as it stands now. */
    @Transactional
    public SoloRun begin(PersonId person, String scenario) {
        gates.person(person.value());
        Optional<SoloRun> open = open(person, scenario);
        if (open.isEmpty()) return added(person, scenario, current(scenario), "");
        SoloRun run = locked(open.get());
        if (run.untouched() && run.path().isEmpty() && dialogues.has(scenario)) run.beginAt(current(scenario), "", clock.instant());
        return run;
    }

    /**
     * Begins anew, with the first lines of an older run taken over; sent twice, it begins once. From the very start it takes the
     * dialogue as it stands now, else the version that was played.
     * @param lines how many; 0 for none
     */
    @Transactional
    public SoloRun again(PersonId person, SoloId id, int lines) {
        gates.person(person.value());
        SoloRun from = own(person, id);
        Talk talk = talk(from);
        if (lines < 0 || lines > talk.turns().size()) throw new Refusal.Invalid("refusal.roleplay-solo-no-line");
        Talk kept = talk.upTo(lines);
        if (kept.ending().isPresent()) throw new Refusal.Invalid("refusal.roleplay-solo-no-line");
        String version = lines == 0 && dialogues.has(from.scenario()) ? current(from.scenario()) : from.version();
        Optional<SoloRun> open = open(person, from.scenario());
        if (open.isEmpty()) return added(person, from.scenario(), version, kept.path());
        SoloRun now = locked(open.get());
        if (now.untouched()) {
            now.beginAt(version, kept.path(), clock.instant());
            return now;
        }
        now.leave(clock.instant());
        return added(person, from.scenario(), version, kept.path());
    }

    /**
     * Says one line. What was sent for another step than the one at hand changes nothing: a second tap, a reload, a page left
     * open in another browser.
     * @param step lines said before it
     * @param chosen which of the lines, from 0
     * @return the talk as it now stands
     */
    @Transactional
    public Talk choose(PersonId person, SoloId id, int step, int chosen) {
        SoloRun run = locked(own(person, id));
        Talk talk = talk(run);
        if (!run.open() || step != talk.turns().size()) return talk;
        if (chosen < 0 || chosen >= talk.next().orElseThrow().choices().size())
            throw new Refusal.Invalid("refusal.roleplay-solo-no-line");
        Talk further = talk.choose(chosen);
        run.goOn(further, clock.instant());
        return further;
    }

    /** @throws Refusal.NotFound if there is none, or it is somebody else's */
    @Transactional
    public SoloRun own(PersonId person, SoloId id) {
        return Optional.ofNullable(database.find(SoloRun.class, id.value()))
                .filter(run -> run.person().equals(person))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** A run as far as it has come, through the version of the dialogue that it began with. */
    @Transactional
    public Talk talk(SoloRun run) {
        return Talk.replay(dialogue(run.version()), run.path());
    }

    private Dialogue dialogue(String digest) {
        return dialogues.byDigest(digest)
                .orElseGet(() -> read.computeIfAbsent(digest, any -> versions.text(digest)
                        .map(DialogueReader::kept)
                        .orElseThrow(() -> new IllegalStateException("dialogue " + digest))));
    }

    private String current(String scenario) {
        return dialogues.of(scenario).map(Dialogues.Version::digest).orElseThrow(Refusal.NotFound::new);
    }

    private SoloRun added(PersonId id, String scenario, String version, String path) {
        Person person = database.find(Person.class, id.value());
        if (person == null) throw new Refusal.NotFound();
        int last = database.createQuery(
                        "select coalesce(max(r.number), 0) from SoloRun r where r.person.id = :person and r.scenario = :scenario",
                        Integer.class)
                .setParameter("person", id.value())
                .setParameter("scenario", scenario)
                .getSingleResult();
        SoloRun run = new SoloRun(person, scenario, last + 1, version, path, clock.instant());
        database.persist(run);
        return run;
    }

    private SoloRun locked(SoloRun run) {
        database.flush();
        database.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    private Optional<SoloRun> open(PersonId person, String scenario) {
        return database.createQuery(
                        "select r from SoloRun r where r.person.id = :person and r.scenario = :scenario and r.endedAt is null",
                        SoloRun.class)
                .setParameter("person", person.value())
                .setParameter("scenario", scenario)
                .getResultStream()
                .findFirst();
    }

    /** A person's runs of a scenario in which something was said, the newest first. @param page from 1 */
    @Transactional
    public Slice<SoloRun> runs(PersonId person, String scenario, int page) {
        String those = " from SoloRun r where r.person.id = :person and r.scenario = :scenario and length(r.chosen) > r.takenOver";
        long total = database.createQuery("select count(r)" + those, Long.class)
                .setParameter("person", person.value())
                .setParameter("scenario", scenario)
                .getSingleResult();
        int asked = Math.max(1, Math.min(page, 1_000_000));
        List<SoloRun> runs = database.createQuery("select r" + those + " order by r.number desc", SoloRun.class)
                .setParameter("person", person.value())
                .setParameter("scenario", scenario)
                .setFirstResult((asked - 1) * Slice.SIZE)
                .setMaxResults(Slice.SIZE)
                .getResultList();
        return new Slice<>(runs, asked, total);
    }

    /** How somebody stands with each solo talk begun so far, by scenario. */
    @Transactional
    public Map<String, SoloState> states(PersonId person) {
        Map<String, Integer> ended = new HashMap<>();
        database.createQuery(
                        "select r.scenario, count(r) from SoloRun r where r.person.id = :person and r.ending is not null"
                                + " group by r.scenario",
                        Object[].class)
                .setParameter("person", person.value())
                .getResultList()
                .forEach(row -> ended.put((String) row[0], ((Long) row[1]).intValue()));
        Map<String, List<SoloRun>> last = database.createQuery(
                        "select r from SoloRun r where r.person.id = :person and (r.endedAt is null or r.number ="
                                + " (select max(x.number) from SoloRun x where x.person.id = :person and x.scenario = r.scenario"
                                + " and x.ending is not null))",
                        SoloRun.class)
                .setParameter("person", person.value())
                .getResultStream()
                .collect(Collectors.groupingBy(SoloRun::scenario));
        return last.entrySet().stream()
                .map(entry -> state(ended.getOrDefault(entry.getKey(), 0), entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(SoloState::scenario, Function.identity()));
    }

    private SoloState state(int ended, String scenario, List<SoloRun> runs) {
        return new SoloState(
                scenario,
                ended,
                runs.stream().filter(SoloRun::open).anyMatch(run -> !run.untouched()),
                runs.stream().filter(run -> !run.open()).findFirst().flatMap(run -> talk(run).ending()));
    }
}
