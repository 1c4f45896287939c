package academy.huikuan.tournament;

import academy.huikuan.peer.Pairing;
import academy.huikuan.peer.Strengths;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs given to judges, and what they said. */
@ApplicationScoped
public class ComparisonStore {
    /** More than one plan can hold with all that was handed back. */
    private static final int MOST = 4 * Contest.MOST_PLANNED;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ContestStore contests;

    @Inject
    private TeamStore teams;

    /** A line that judges have marked. @param times by how many of them, however often each has seen it */
    record Mark(TeamId team, int turn, int times) {}

    /** A line in one comparison. @param judge id of the person who has marked it */
    record Marked(TeamId team, int turn, String judge) {}

    /** @param done comparisons made. @param out with judges now */
    record Count(int done, int out) {}

    /**
     * The pair that a judge has, or the next one, which is then theirs until the lease lapses.
     * @param strengths as they were a moment ago, without the reserved pairs
     * @return empty if there is none for this judge
     */
    @Transactional
    Optional<Comparison> next(ContestId id, PersonId judge, Strengths strengths, Instant now) {
        Contest contest = contests.locked(id);
        contest.needs(ContestState.JUDGING);
        Field field = teams.field(id);
        int own = teams.of(id, judge).map(field::place).orElse(-1);
        List<Comparison> all = of(id);
        Optional<Comparison> mine = all.stream().filter(one -> one.isHeldBy(judge)).findFirst();
        if (mine.isPresent()) {
            mine.get().lease(judge, contest.lease(), now);
            return mine;
        }
        Draw draw = new Draw(field.size(), contest.planned(), contest.seed(), strengths);
        Set<Long> declined = all.stream()
                .filter(one -> one.state() == Comparison.State.DECLINED && one.isKnownTo(judge))
                .map(one -> key(field, one))
                .collect(Collectors.toSet());
        List<Comparison> live = new ArrayList<>(
                all.stream().filter(one -> one.state() != Comparison.State.DECLINED).toList());
        int place = all.stream().mapToInt(Comparison::place).max().orElse(0);
        while (true) {
            Draw.Next next = draw.next(slots(field, live, judge, now), declined, own);
            if (next instanceof Draw.Add add) {
                for (Pairing.Pair pair : add.pairs()) live.add(added(id, ++place, add.round(), field, pair));
                continue;
            }
            if (next instanceof Draw.Replace other) {
                live.get(other.place()).replace(team(field, other.pair().left()), team(field, other.pair().right()), now);
                continue;
            }
            if (!(next instanceof Draw.Take take)) return Optional.empty();
            Comparison given = live.get(take.place());
            given.lease(judge, contest.lease(), now);
            database.flush();
            return Optional.of(given);
        }
    }

    private Comparison added(ContestId contest, int place, int round, Field field, Pairing.Pair pair) {
        Comparison added = new Comparison(
                contest, place, round, team(field, pair.left()), team(field, pair.right()), pair.reserved());
        database.persist(added);
        return added;
    }

    private static TeamId team(Field field, int place) {
        return field.work(place).team();
    }

    private static long key(Field field, Comparison one) {
        return Pairing.key(field.place(one.left()), field.place(one.right()));
    }

    private static List<Draw.Slot> slots(Field field, List<Comparison> live, PersonId judge, Instant now) {
        return live.stream()
                .map(one -> new Draw.Slot(
                        field.place(one.left()), field.place(one.right()), one.round(), one.isFree(now), one.isKnownTo(judge)))
                .toList();
    }

    private List<Comparison> of(ContestId contest) {
        return database.createQuery("select c from Comparison c where c.contest = :contest order by c.place", Comparison.class)
                .setParameter("contest", contest.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The pair that a judge has now. */
    @Transactional
    Optional<Comparison> held(ContestId contest, PersonId judge) {
        return database.createQuery(
                        "select c from Comparison c where c.contest = :contest and c.judge = :judge and c.state = :leased", Comparison.class)
                .setParameter("contest", contest.value())
                .setParameter("judge", judge.value())
                .setParameter("leased", Comparison.State.LEASED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * One pair, locked with its contest; to be called before anything else is read.
     * @throws Refusal.NotFound if it is none of that contest
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Comparison locked(ContestId contest, ComparisonId id) {
        contests.locked(contest);
        Comparison comparison = database.find(Comparison.class, id.value());
        if (comparison == null || !comparison.contest().equals(contest)) throw new Refusal.NotFound();
        return comparison;
    }

    /** How many comparisons someone has made. */
    @Transactional
    int madeBy(ContestId contest, PersonId judge) {
        return database.createQuery(
                        "select count(c) from Comparison c where c.contest = :contest and c.judge = :judge and c.state = :done", Long.class)
                .setParameter("contest", contest.value())
                .setParameter("judge", judge.value())
                .setParameter("done", Comparison.State.DONE)
                .getSingleResult()
                .intValue();
    }

    /** How many comparisons each judge has made, by the judge's id. */
    @Transactional
    Map<String, Integer> made(ContestId contest) {
        Map<String, Integer> made = new HashMap<>();
        database.createQuery(
                        "select c.judge, count(c) from Comparison c where c.contest = :contest and c.state = :done group by c.judge",
                        Object[].class)
                .setParameter("contest", contest.value())
                .setParameter("done", Comparison.State.DONE)
                .getResultStream()
                .forEach(row -> made.put((String) row[0], ((Number) row[1]).intValue()));
        return made;
    }

    @Transactional
    Count count(ContestId contest, Instant now) {
        Map<Comparison.State, Integer> counts = new HashMap<>();
        database.createQuery(
                        "select c.state, c.lapsesAt, count(c) from Comparison c where c.contest = :contest group by c.state, c.lapsesAt",
                        Object[].class)
                .setParameter("contest", contest.value())
                .getResultStream()
                .filter(row -> row[0] != Comparison.State.LEASED || now.isBefore(Moments.read((LocalDateTime) row[1])))
                .forEach(row -> counts.merge((Comparison.State) row[0], ((Number) row[2]).intValue(), Integer::sum));
        return new Count(counts.getOrDefault(Comparison.State.DONE, 0), counts.getOrDefault(Comparison.State.LEASED, 0));
    }

    /** All comparisons made, in the order of the plan; without the entities, so that a lock taken later reads them afresh. */
    @Transactional
    List<Standing.Judged> judged(ContestId contest, Field field) {
        return database.createQuery(
                        "select c.left, c.right, c.reserved, c.picks from Comparison c where c.contest = :contest and c.state = :done"
                                + " order by c.place",
                        Object[].class)
                .setParameter("contest", contest.value())
                .setParameter("done", Comparison.State.DONE)
                .getResultStream()
                .map(row -> new Standing.Judged(
                        field.place(new TeamId((String) row[0])),
                        field.place(new TeamId((String) row[1])),
                        (Boolean) row[2],
                        Verdict.decodedPicks((String) row[3])))
                .toList();
    }

    /** The comparison made last. */
    @Transactional
    Optional<Comparison> last(ContestId contest) {
        return database.createQuery(
                        "select c from Comparison c where c.contest = :contest and c.state = :done order by c.judgedAt desc, c.place desc",
                        Comparison.class)
                .setParameter("contest", contest.value())
                .setParameter("done", Comparison.State.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The turns that judges have marked as the ones that decided, each in the work that they put first.
     * @param aspect by which it came first
     */
    @Transactional
    List<Mark> winningLines(ContestId contest, String aspect) {
        return marks(marked(contest).filter(one -> one.line().filter(line -> one.picks().get(aspect) == line.side()).isPresent())
                .map(one -> one.at(one.line().orElseThrow())));
    }

    /** The turns that judges have marked as crossing a red line. */
    @Transactional
    List<Mark> redLines(ContestId contest) {
        return marks(marked(contest).flatMap(one -> one.red().stream().map(one::at)));
    }

    private Stream<Comparison> marked(ContestId contest) {
        return database
                .createQuery(
                        "select c from Comparison c where c.contest = :contest and c.state = :done and (c.line <> :none or c.red <> :none)",
                        Comparison.class)
                .setParameter("contest", contest.value())
                .setParameter("done", Comparison.State.DONE)
                .setParameter("none", "")
                .getResultList()
                .stream();
    }

    private static List<Mark> marks(Stream<Marked> single) {
        return single.distinct()
                .collect(Collectors.groupingBy(one -> new Mark(one.team(), one.turn(), 0), Collectors.counting()))
                .entrySet()
                .stream()
                .map(found -> new Mark(found.getKey().team(), found.getKey().turn(), found.getValue().intValue()))
                .sorted(Comparator.comparing((Mark mark) -> mark.team().value())
                        .thenComparing(mark -> -mark.times())
                        .thenComparing(Mark::turn))
                .toList();
    }
}
