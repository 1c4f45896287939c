package academy.huikuan.tournament;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How contests stand, worked out again at most every few seconds for each of them, however many ask. Each node has its own; both come
 * to the same from the same comparisons.
 */
@ApplicationScoped
public class Standings {
    /** What is shown may be so old. */
    static final Duration PAUSE = Duration.ofSeconds(3);
    /** Contests kept in mind. */
    private static final int MOST = 50;

    @Inject
    private ComparisonStore comparisons;

    @Inject
    private TeamStore teams;

    @Inject
    private Clock clock;

    /** All comparisons of a contest at one moment; aspects are worked out when they are first asked for. */
    static final class Shot {
        private final Instant at;
        private final Field field;
        private final List<Standing.Judged> judged;
        private final Map<String, Standing> worked = new ConcurrentHashMap<>();

        Shot(Instant at, Field field, List<Standing.Judged> judged) {
            this.at = at;
            this.field = field;
            this.judged = judged;
        }

        Field field() {
            return field;
        }

        Standing by(String aspect) {
            return worked.computeIfAbsent(aspect, any -> Standing.of(field.size(), judged, aspect));
        }

        private Shot again(Instant now, Field nowField, List<Standing.Judged> nowJudged) {
            Shot next = new Shot(now, nowField, nowJudged);
            if (nowField.equals(field) && nowJudged.equals(judged)) next.worked.putAll(worked);
            return next;
        }
    }

    private final Map<ContestId, Shot> shots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContestId, Shot> eldest) {
            return size() > MOST;
        }
    };

    /** As it stood a moment ago; as it stands now where nothing changes any more. */
    Shot of(Contest contest) {
        Instant now = clock.instant();
        Shot known;
        synchronized (shots) {
            known = shots.get(contest.id());
        }
        boolean fresh = known != null && contest.state() == ContestState.JUDGING
                && !now.isBefore(known.at) && now.isBefore(known.at.plus(PAUSE));
        if (fresh) return known;
        Field field = teams.field(contest.id());
        List<Standing.Judged> judged = comparisons.judged(contest.id(), field);
        Shot next = known == null ? new Shot(now, field, judged) : known.again(now, field, judged);
        synchronized (shots) {
            shots.put(contest.id(), next);
        }
        return next;
    }
}
