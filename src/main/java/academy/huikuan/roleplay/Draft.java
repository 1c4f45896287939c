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

    /** Who is who, where the text left that open: null where it did not, empty as long as nobody has said it. */
    @Lob
    private String speakers;

    @Column(name = "origin_work")
    private String originWork;

    @Column(name = "origin_turn")
    private Integer originTurn;

    private Boolean alone;

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

    @Column(name = "room_id")
    private String room;

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

    /**
     * Takes the turns that were recognised in the text as it stands now.
     * @param asks whether the learner has to say who is who
     */
    void read(Transcript recognised, boolean asks, Instant now) {
        this.room = null;
        if (originWork != null) forgetOrigin();
        correct(recognised, now);
        this.readDigest = digest(pasted);
        this.speakers = asks ? "" : null;
        if (asks) this.stepReached = 2;
    }

    /** Another text is another talk, and someone else may have played in it. */
    private void forgetOrigin() {
        this.originWork = null;
        this.originTurn = null;
        if (alone()) this.partnerOutside = false;
        this.alone = false;
    }

    /** Takes the turns as they are once everyone has a role. */
    void map(SpeakerMap map, Transcript mapped, Instant now) {
        correct(mapped, now);
        this.readDigest = digest(pasted);
        this.speakers = map.encoded();
    }

    /**
     * Takes a talk that goes on from a turn of a work that was graded; from there its author wrote both sides.
     * @param work the graded work's id, whatever it is to those who grade
     * @param turn the first one that is new, from 1
     */
    void branch(Transcript talk, String work, int turn, Instant now) {
        this.pasted = "";
        this.readDigest = null;
        this.speakers = null;
        this.room = null;
        this.originWork = work;
        this.originTurn = turn;
        this.partner = null;
        this.partnerOutside = true;
        this.alone = true;
        this.observer = null;
        correct(talk, now);
    }

    /** Takes a talk that was played in a room, with its people, in place of all that was here. */
    void take(PlayedTalk talk, Person customer, Optional<Person> watcher, Instant now) {
        Transcript played = new Transcript(
                talk.turns().stream().map(turn -> new DraftTurn(Optional.of(turn.side()), "", turn.text())).toList());
        played.troubles().stream().findFirst().ifPresent(trouble -> {
            throw new Refusal.Conflict(trouble.key(), trouble.arguments().toArray());
        });
        this.pasted = "";
        this.readDigest = null;
        this.room = null;
        this.speakers = null;
        this.originWork = null;
        this.originTurn = null;
        name(Optional.of(customer), false, watcher, now);
        correct(played, now);
        this.room = talk.room();
    }

    /** Whether the turns come from this text, so that they need not be recognised again. */
    boolean hasRead(String text) {
        return digest(text).equals(readDigest) && !transcript().turns().isEmpty();
    }

    void correct(Transcript corrected, Instant now) {
        if (room != null) throw new Refusal.Conflict("refusal.room-turns-stand");
        change(now);
        this.turns = encoded(corrected);
        this.stepReached = !corrected.troubles().isEmpty() ? 2 : named() ? 4 : 3;
    }

    /**
     * @param customer who played the customer; empty for a colleague from outside the course, or for nobody
     * @param byOne whether the learner wrote both sides
     */
    void name(Optional<Person> customer, boolean byOne, Optional<Person> watcher, Instant now) {
        change(now);
        this.partner = customer.orElse(null);
        this.partnerOutside = customer.isEmpty();
        this.alone = byOne;
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
        this.speakers = null;
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

    /** Whether the learner wrote both sides. */
    boolean alone() {
        return Boolean.TRUE.equals(alone);
    }

    /** Whether the text leaves open who is who, said or not. */
    boolean asksSpeakers() {
        return speakers != null;
    }

    /** Who is who, once said. */
    Optional<SpeakerMap> speakers() {
        return Optional.ofNullable(speakers).filter(said -> !said.isEmpty()).map(SpeakerMap::decoded);
    }

    /** The graded work that it goes on from. */
    Optional<String> originWork() {
        return Optional.ofNullable(originWork);
    }

    /** The first turn that is new, from 1. */
    Optional<Integer> originTurn() {
        return Optional.ofNullable(originTurn);
    }

    /** The room in which it was played; its turns and people then stay as they were. */
    Optional<String> room() {
        return Optional.ofNullable(room);
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
