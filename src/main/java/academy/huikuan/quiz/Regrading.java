package academy.huikuan.quiz;

import academy.huikuan.question.KeyChange;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Works out what today's keys give for the answers of finished attempts; the same for a dry run and for the change itself. */
final class Regrading {
    /** A mark as today's key gives it. @param key digest of the version whose key counts */
    record Remark(AttemptItem item, Score to, String key) {}

    /** What comes out for one attempt. */
    record Outcome(List<Remark> remarks, List<RegradeLine> lines, RegradeCount count) {}

    /** A learner as the list names them. */
    record Learner(String name, String number) {}

    private final RegradeOrder order;
    private final Function<String, Question> versions;
    private final Function<String, Optional<String>> today;
    private final Map<String, KeyChange> known = new HashMap<>();

    /**
     * @param versions kept versions by their digests
     * @param today the digest of today's version by the question's id
     */
    Regrading(RegradeOrder order, Function<String, Question> versions, Function<String, Optional<String>> today) {
        this.order = order;
        this.versions = versions;
        this.today = today;
    }

    /**
     * @param items all questions of the attempt
     * @param latest how each question's mark was changed last, by the question's number
     */
    Outcome of(Attempt attempt, List<AttemptItem> items, Map<Integer, MarkKind> latest, Learner learner) {
        List<Remark> remarks = new ArrayList<>();
        List<AttemptItem> kept = new ArrayList<>();
        Map<AttemptItem, KeyChange.Reason> unreadable = new HashMap<>();
        int same = 0;
        for (AttemptItem item : items) {
            Optional<String> key = key(item);
            if (key.isEmpty()) continue;
            KeyChange change = known.computeIfAbsent(
                    item.digest(), digest -> KeyChange.between(versions.apply(digest), versions.apply(key.get())));
            Optional<Score> mark =
                    change instanceof KeyChange.Readable readable ? readable.mark(item.answer(), item.shown()) : Optional.empty();
            if (mark.isEmpty())
                unreadable.put(item, change instanceof KeyChange.Different other ? other.reason() : KeyChange.Reason.VALUES);
            else if (mark.equals(item.score())) same++;
            else if (latest.get(item.number()) == MarkKind.OVERRIDE && !order.overriddenToo()) kept.add(item);
            else remarks.add(new Remark(item, mark.get(), key.get()));
        }
        return told(attempt, items, remarks, kept, unreadable, same, learner);
    }

    /** The digest of today's version of a question that is to be marked again. */
    private Optional<String> key(AttemptItem item) {
        String id = versions.apply(item.digest()).label().id();
        return order.questions().contains(id) ? today.apply(id) : Optional.empty();
    }

    private Outcome told(
            Attempt attempt,
            List<AttemptItem> items,
            List<Remark> remarks,
            List<AttemptItem> kept,
            Map<AttemptItem, KeyChange.Reason> unreadable,
            int same,
            Learner learner) {
        Map<Integer, Score> changed = new HashMap<>();
        remarks.forEach(remark -> changed.put(remark.item().number(), remark.to()));
        Score total = Tally.of(items, changed).score();
        boolean passes = remarks.isEmpty() ? attempt.passed() : total.reaches(attempt.pass());
        List<RegradeLine> lines = new ArrayList<>();
        for (AttemptItem item : items) {
            Optional<Score> to = Optional.ofNullable(changed.get(item.number()));
            Optional<KeyChange.Reason> reason = Optional.ofNullable(unreadable.get(item));
            if (to.isEmpty() && reason.isEmpty() && !kept.contains(item)) continue;
            RegradeLine.Outcome outcome = to.isPresent()
                    ? RegradeLine.Outcome.CHANGES
                    : reason.isPresent() ? RegradeLine.Outcome.UNREADABLE : RegradeLine.Outcome.KEPT;
            Question question = versions.apply(item.digest());
            lines.add(new RegradeLine(
                    outcome, reason, attempt.id(), attempt.quiz(), learner.name(), learner.number(), attempt.number(), item.number(),
                    question.label().id(), question.label().name(), item.score(), to, attempt.score().orElseThrow(),
                    remarks.isEmpty() ? attempt.score().orElseThrow() : total, attempt.passed(), passes));
        }
        int touched = remarks.isEmpty() ? 0 : 1;
        int won = !attempt.passed() && passes ? 1 : 0;
        int lost = attempt.passed() && !passes ? 1 : 0;
        return new Outcome(
                remarks, lines, new RegradeCount(1, remarks.size(), same, kept.size(), unreadable.size(), touched, won, lost));
    }
}
