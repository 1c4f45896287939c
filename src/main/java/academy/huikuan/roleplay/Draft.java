package academy.huikuan.roleplay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A learner's work on one transcript, from the pasted text to the hand-in. Whatever is handed in is kept masked: from then on the
 * draft holds nothing else. Its steps are 1 the text, 2 the turns, 3 the people and masks, 4 the preview.
 */
@Entity
@Table(name = "roleplay_draft")
class Draft {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private Person author;

    @ManyToOne
    @JoinColumn(name = "cohort_id")
    private Cohort cohort;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "work_number")
    private int workNumber;

    @Column(name = "step_reached")
    private int stepReached;

    @Lob
    private String pasted;

    @Lob
    private String turns;

    @ManyToOne
    @JoinColumn(name = "partner_id")
    private Person partner;

    @Column(name = "partner_outside")
    private boolean partnerOutside;

    @ManyToOne
    @JoinColumn(name = "observer_id")
    private Person observer;

    @Column(name = "read_digest")
    private String readDigest;

    private int revision;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "scenario_version")
    private String scenarioVersion;

    protected Draft() {}

    Draft(Person author, Cohort cohort, String scenario, int workNumber, Instant now) {
        this.id = Ids.ordered();
        this.author = author;
        this.cohort = cohort;
        this.scenario = scenario;
        this.workNumber = workNumber;
        this.stepReached = 1;
        this.pasted = "";
        this.turns = encoded(new Transcript(List.of()));
        this.begunAt = Moments.stored(now);
        this.changedAt = begunAt;
    }

    /** Keeps the text as it was pasted. */
    void paste(String text, Instant now) {
        change(now);
        this.pasted = text;
    }

    /** Takes the turns that were recognised in the text as it stands now. */
    void read(Transcript recognised, Instant now) {
        correct(recognised, now);
        this.readDigest = digest(pasted);
    }

    /** Whether the turns come from this text, so that they need not be recognised again. */
    boolean hasRead(String text) {
        return digest(text).equals(readDigest) && !transcript().turns().isEmpty();
    }

    void correct(Transcript corrected, Instant now) {
        change(now);
        this.turns = encoded(corrected);
        this.stepReached = !corrected.troubles().isEmpty() ? 2 : named() ? 4 : 3;
    }

    /** @param customer who played the customer; empty for a colleague from outside the course */
    void name(Optional<Person> customer, Optional<Person> watcher, Instant now) {
        change(now);
        this.partner = customer.orElse(null);
        this.partnerOutside = customer.isEmpty();
        this.observer = watcher.orElse(null);
        if (stepReached == 3) stepReached = 4;
    }

    /** What is covered in it has changed, so that an older preview no longer holds. */
    void masksChanged(Instant now) {
        change(now);
    }

    /** Hands it in; what was not masked is gone from here on. */
    void submit(Transcript masked, Cohort to, String version, Instant now) {
        if (!masked.troubles().isEmpty() || !named()) throw new Refusal.Conflict("roleplay.incomplete");
        change(now);
        this.cohort = to;
        this.turns = encoded(masked);
        this.pasted = "";
        this.readDigest = null;
        this.scenarioVersion = version;
        this.submittedAt = Moments.stored(now);
    }

    private void change(Instant now) {
        if (submittedAt != null) throw new Refusal.Conflict("roleplay.already-submitted");
        this.revision++;
        this.changedAt = Moments.stored(now);
    }

    private boolean named() {
        return partnerOutside || partner != null;
    }

    String id() {
        return id;
    }

    PersonId author() {
        return author.id();
    }

    CohortId cohort() {
        return cohort.id();
    }

    String scenario() {
        return scenario;
    }

    int workNumber() {
        return workNumber;
    }

    int stepReached() {
        return stepReached;
    }

    String pasted() {
        return pasted;
    }

    Transcript transcript() {
        return decoded(turns);
    }

    Optional<Person> partner() {
        return Optional.ofNullable(partner);
    }

    boolean partnerOutside() {
        return partnerOutside;
    }

    Optional<Person> observer() {
        return Optional.ofNullable(observer);
    }

    /** Counts the changes, so that a page left open elsewhere is noticed. */
    int revision() {
        return revision;
    }

    Instant changedAt() {
        return Moments.read(changedAt);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt).map(Moments::read);
    }

    private static String digest(String text) {
        return Secrets.digest("text:" + text);
    }

    static String encoded(Transcript transcript) {
        JsonArrayBuilder all = JsonText.array();
        for (DraftTurn turn : transcript.turns())
            all.add(JsonText.object()
                    .add("side", turn.side().map(Turn.Side::name).orElse(""))
                    .add("speaker", turn.speaker())
                    .add("text", turn.text()));
        return all.build().toString();
    }

    static Transcript decoded(String json) {
        return new Transcript(JsonText.reader(json).readArray().getValuesAs(JsonObject.class).stream()
                .map(turn -> new DraftTurn(
                        Optional.of(turn.getString("side")).filter(side -> !side.isEmpty()).map(Turn.Side::valueOf),
                        turn.getString("speaker"),
                        turn.getString("text")))
                .toList());
    }
}
