package academy.huikuan.quiz;

import academy.huikuan.platform.VersionStore;
import academy.huikuan.rubric.Levels;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what was changed of an attempt's marks, with the rubrics as they were then. */
@ApplicationScoped
public class MarkNoteStore {
    private final Map<String, Rubric> rubrics = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private VersionStore versions;

    /** By the questions' numbers, the earliest change first; questions without a change are missing. */
    @Transactional
    public Map<Integer, List<MarkNote>> of(AttemptId attempt) {
        Map<Integer, List<MarkNote>> notes = new TreeMap<>();
        database.createQuery(
                        "select c, p.name from MarkChange c, Person p where p.id = c.byId and c.attemptId = :attempt"
                                + " order by c.madeAt, c.id",
                        Object[].class)
                .setParameter("attempt", attempt.value())
                .getResultList()
                .forEach(row -> {
                    MarkChange change = (MarkChange) row[0];
                    notes.computeIfAbsent(change.number(), any -> new ArrayList<>()).add(note(change, (String) row[1]));
                });
        return notes;
    }

    private MarkNote note(MarkChange change, String by) {
        Optional<Rubric> rubric = change.rubric().map(this::rubric);
        return new MarkNote(
                change.kind(),
                change.from(),
                change.to(),
                change.madeAt(),
                by,
                change.reason(),
                rubric.map(one -> levels(one, Levels.decoded(change.levels()))).orElse(List.of()),
                rubric.flatMap(one -> change.redLine().map(line -> title(one, line))));
    }

    private static List<MarkNote.Level> levels(Rubric rubric, Levels levels) {
        return rubric.criteria().stream()
                .filter(criterion -> levels.given().containsKey(criterion.id()))
                .map(criterion -> {
                    int level = levels.given().get(criterion.id());
                    return new MarkNote.Level(criterion.title(), level, rubric.levelNames().get(level), criterion.levels().get(level));
                })
                .toList();
    }

    private static String title(Rubric rubric, String line) {
        return rubric.redLines().stream().filter(one -> one.id().equals(line)).map(RedLine::title).findFirst().orElse(line);
    }

    private Rubric rubric(String digest) {
        return rubrics.computeIfAbsent(
                digest, any -> versions.text(any).map(RubricText::decoded).orElseThrow(() -> new IllegalStateException("rubric " + any)));
    }
}
