package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Ending;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody's run through one version of a scenario's dialogue. Of a person's runs of a scenario one at most is open; whoever
 * begins another leaves it where it stands. It is practice: nothing is graded by it.
 */
@Entity
@Table(name = "roleplay_solo")
class SoloRun {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "run_number")
    private int number;

    @Column(name = "version_digest")
    private String version;

    private String chosen;

    @Column(name = "taken_over")
    private int takenOver;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Column(name = "ending_id")
    private String ending;

    protected SoloRun() {}

    /** @param version digest of the dialogue. @param path of the lines that are taken over, see {@link Talk} */
    SoloRun(Person person, String scenario, int number, String version, String path, Instant now) {
        this.id = Ids.ordered();
        this.person = person;
        this.scenario = scenario;
        this.number = number;
        this.version = version;
        this.chosen = path;
        this.takenOver = path.length();
        this.begunAt = Moments.stored(now);
        this.changedAt = begunAt;
    }

    /** Takes the talk as it stands after one more line. */
    void goOn(Talk talk, Instant now) {
        if (!open()) throw new Refusal.Conflict("refusal.roleplay-solo-ended");
        this.chosen = talk.path();
        this.changedAt = Moments.stored(now);
        talk.ending().map(Ending::id).ifPresent(end -> {
            this.ending = end;
            this.endedAt = changedAt;
        });
    }

    /** Begins anew in place, as long as nothing was said in it. */
    void beginAt(String newVersion, String path, Instant now) {
        if (!untouched()) throw new Refusal.Conflict("refusal.roleplay-solo-ended");
        this.version = newVersion;
        this.chosen = path;
        this.takenOver = path.length();
        this.begunAt = Moments.stored(now);
        this.changedAt = begunAt;
    }

    /** Leaves it where it stands, without an ending. */
    void leave(Instant now) {
        if (open()) this.endedAt = Moments.stored(now);
    }

    boolean open() {
        return endedAt == null;
    }

    /** Whether it is open and nothing was said in it yet beyond what it took over. */
    boolean untouched() {
        return open() && chosen.length() == takenOver;
    }

    SoloId id() {
        return new SoloId(id);
    }

    PersonId person() {
        return person.id();
    }

    String scenario() {
        return scenario;
    }

    int number() {
        return number;
    }

    String version() {
        return version;
    }

    String path() {
        return chosen;
    }

    /** Lines that were taken over from an older run. */
    int takenOver() {
        return takenOver;
    }

    Instant changedAt() {
        return Moments.read(changedAt);
    }

    Optional<String> ending() {
        return Optional.ofNullable(ending);
    }
}
