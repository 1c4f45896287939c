package academy.huikuan.tournament;

import academy.huikuan.grading.FrozenTurns;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.TalkText;
import academy.huikuan.roleplay.Transcript;
import academy.huikuan.roleplay.Turn;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A team of a contest and the talk it brings. What judges read is kept masked; until then the draft holds it. */
@Entity
@Table(name = "pk_team")
class Team {
    /** A trainer marks that many winning lines at most. */
    static final int MOST_LINES = 5;

    @Id
    private String id;

    @Column(name = "contest_id")
    private String contest;

    @Column(name = "team_number")
    private int number;

    private String name;

    private String code;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String draft;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String turns;

    @Column(name = "turn_count")
    private int turnCount;

    @Column(name = "winning_lines")
    private String lines;

    private int revision;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Version
    private int version;

    protected Team() {}

    /** @param number from 1 */
    Team(ContestId contest, int number, String name) {
        this.id = Ids.random();
        this.contest = contest.value();
        this.number = number;
        this.name = name;
        this.lines = "";
    }

    void rename(String newName) {
        if (!name.equals(newName)) this.name = newName;
    }

    /** Keeps turns that still have to be looked through; what judges would read stays until {@link #bring}. */
    void draft(Transcript transcript, PersonId by, Instant now) {
        this.draft = TalkText.encoded(transcript);
        changed(by, now);
    }

    /** Takes the turns as judges will read them; the draft with the names in it is gone from here on. */
    void bring(List<Turn> masked, PersonId by, Instant now) {
        if (masked.isEmpty()) throw new IllegalArgumentException("no turns");
        this.turns = FrozenTurns.encoded(masked);
        this.turnCount = masked.size();
        this.draft = null;
        changed(by, now);
    }

    private void changed(PersonId by, Instant now) {
        this.revision++;
        this.changedBy = by.value();
        this.changedAt = Moments.stored(now);
    }

    /** Takes part under a letter. */
    void enter(String letter) {
        if (!ready()) throw new IllegalStateException("no talk");
        this.draft = null; // a lazy field: reading it in brings the whole row back, so it comes before what changes
        this.code = letter;
    }

    /** @param chosen turns from 1 that the trainer shows at the ceremony */
    void honour(Collection<Integer> chosen) {
        SortedSet<Integer> kept = new TreeSet<>(chosen);
        kept.removeIf(turn -> turn < 1 || turn > turnCount);
        if (kept.size() > MOST_LINES) throw new Refusal.Invalid("tournament.too-many-lines", MOST_LINES);
        this.lines = kept.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    TeamId id() {
        return new TeamId(id);
    }

    ContestId contest() {
        return new ContestId(contest);
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    /** The letter it takes part under; empty while talks are collected, and for a team that brought none. */
    Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Turns that still have to be looked through. */
    Optional<Transcript> draft() {
        return Optional.ofNullable(draft).map(TalkText::decoded);
    }

    boolean ready() {
        return turnCount > 0;
    }

    boolean begun() {
        return ready() || revision > 0;
    }

    /** As judges read them; empty while there is no talk. */
    List<Turn> turns() {
        return turns == null ? List.of() : FrozenTurns.decoded(turns);
    }

    int turnCount() {
        return turnCount;
    }

    /** Turns from 1 that the trainer shows at the ceremony. */
    SortedSet<Integer> lines() {
        SortedSet<Integer> found = new TreeSet<>();
        for (String turn : lines.isEmpty() ? new String[0] : lines.split(" ")) found.add(Integer.valueOf(turn));
        return found;
    }

    /** Counts the changes of the talk, so that a page left open elsewhere is noticed. */
    int revision() {
        return revision;
    }
}
