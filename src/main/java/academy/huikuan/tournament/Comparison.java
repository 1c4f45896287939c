package academy.huikuan.tournament;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Two works that one judge compares. */
@Entity
@Table(name = "pk_comparison")
class Comparison {
    /** Where it stands. */
    enum State {
        /** Nobody has it. */
        FREE,
        /** A judge has it, until the lease lapses and somebody else asks. */
        LEASED,
        DONE,
        /** A judge has handed it back, knowing one of the talks; another pair takes its place. */
        DECLINED
    }

    @Id
    private String id;

    @Column(name = "contest_id")
    private String contest;

    @Column(name = "place_number")
    private int place;

    @Column(name = "round_number")
    private int round;

    @Column(name = "left_id")
    private String left;

    @Column(name = "right_id")
    private String right;

    @Column(name = "kept_apart")
    private boolean reserved;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "judge_id")
    private String judge;

    @Column(name = "lapses_at")
    private LocalDateTime lapsesAt;

    @Column(name = "judged_at")
    private LocalDateTime judgedAt;

    private String picks;

    @Column(name = "winning_line")
    private String line;

    @Column(name = "red_lines")
    private String red;

    @Version
    private int version;

    protected Comparison() {}

    /** @param place in the contest, from 1. @param round from 0. @param reserved whether it was drawn to test the ranking */
    Comparison(ContestId contest, int place, int round, TeamId left, TeamId right, boolean reserved) {
        this.id = Ids.random();
        this.contest = contest.value();
        this.place = place;
        this.round = round;
        this.left = left.value();
        this.right = right.value();
        this.reserved = reserved;
        this.state = State.FREE;
        this.picks = "";
        this.line = "";
        this.red = "";
    }

    /** Puts other works in the place of those that nobody has now. */
    void replace(TeamId newLeft, TeamId newRight, Instant now) {
        if (!isFree(now)) throw new IllegalStateException("not free");
        this.state = State.FREE;
        this.judge = null;
        this.lapsesAt = null;
        this.left = newLeft.value();
        this.right = newRight.value();
        this.reserved = false;
    }

    void lease(PersonId to, Duration time, Instant now) {
        if (!isFree(now) && !isHeldBy(to)) throw new IllegalStateException("not free");
        this.state = State.LEASED;
        this.judge = to.value();
        this.lapsesAt = Moments.stored(now.plus(time));
    }

    /**
     * Takes what the judge says. What was said once stays: said again, it changes nothing.
     * @throws Refusal.Conflict if it has gone to somebody else meanwhile
     */
    void judge(PersonId by, Verdict verdict, Instant now) {
        if (!by.value().equals(judge) || state == State.DECLINED) throw new Refusal.Conflict("tournament.pair-gone");
        if (state == State.DONE) return;
        this.state = State.DONE;
        this.picks = verdict.encodedPicks();
        this.line = verdict.line().map(Line::toString).orElse("");
        this.red = verdict.red().stream().map(Line::toString).collect(Collectors.joining(" "));
        this.judgedAt = Moments.stored(now);
        this.lapsesAt = null;
    }

    /** The judge knows whose one of the talks is. */
    void decline(PersonId by) {
        if (!by.value().equals(judge) || state == State.DONE) throw new Refusal.Conflict("tournament.pair-gone");
        this.state = State.DECLINED;
        this.lapsesAt = null;
    }

    /** Whether it may be given out: nobody has it, or the lease has lapsed. */
    boolean isFree(Instant now) {
        return state == State.FREE || state == State.LEASED && !now.isBefore(Moments.read(lapsesAt));
    }

    boolean isHeldBy(PersonId person) {
        return state == State.LEASED && person.value().equals(judge);
    }

    /** Whether that judge has judged it or handed it back. */
    boolean isKnownTo(PersonId person) {
        return (state == State.DONE || state == State.DECLINED) && person.value().equals(judge);
    }

    ComparisonId id() {
        return new ComparisonId(id);
    }

    ContestId contest() {
        return new ContestId(contest);
    }

    int place() {
        return place;
    }

    int round() {
        return round;
    }

    TeamId left() {
        return new TeamId(left);
    }

    TeamId right() {
        return new TeamId(right);
    }

    boolean reserved() {
        return reserved;
    }

    State state() {
        return state;
    }

    SortedMap<String, Side> picks() {
        return Verdict.decodedPicks(picks);
    }

    /** The turn that decided, if the judge has marked one. */
    Optional<Line> line() {
        return Line.of(line);
    }

    /** A turn of one of the works, marked once. */
    ComparisonStore.Marked at(Line marked) {
        return new ComparisonStore.Marked(marked.side() == Side.LEFT ? left() : right(), marked.turn(), judge);
    }

    List<Line> red() {
        return Line.decoded(red);
    }
}
