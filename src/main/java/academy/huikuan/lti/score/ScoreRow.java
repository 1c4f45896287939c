package academy.huikuan.lti.score;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a platform's gradebook was told of a person at a link. */
@Entity
@Table(name = "lti_score")
class ScoreRow {
    private static final int MOST_UNSURE = 500;

    @Id
    private String id;

    @Column(name = "link_id")
    private String link;

    @Column(name = "person_id")
    private String person;

    @Column(name = "sent_given")
    private BigDecimal sentGiven;

    @Column(name = "sent_maximum")
    private BigDecimal sentMaximum;

    @Column(name = "sent_progress")
    private String sentProgress;

    @Column(name = "posting_given")
    private BigDecimal postingGiven;

    @Column(name = "posting_maximum")
    private BigDecimal postingMaximum;

    @Column(name = "posting_progress")
    private String postingProgress;

    @Column(name = "posting_at")
    private LocalDateTime postingAt;

    private String unsure;

    @Column(name = "stamped_at")
    private LocalDateTime stampedAt;

    @Column(name = "last_message")
    private String lastMessage;

    @Column(name = "look_at")
    private LocalDateTime lookAt;

    @Version
    private int version;

    protected ScoreRow() {}

    ScoreRow(String link, String person) {
        this.id = Ids.ordered();
        this.link = link;
        this.person = person;
        this.unsure = "";
    }

    /**
     * It is about to be posted. What was posted before without an answer goes out with the timestamp that it had then.
     * @return its timestamp, and whether it goes out once more
     */
    Posting post(Told told, Instant now) {
        boolean repeated = posting().filter(told::same).isPresent();
        if (!repeated) stamp(told, now);
        return new Posting(Moments.read(postingAt), repeated);
    }

    /** The platform has had a later one: the same once more with a timestamp after that. */
    Posting postLater(Told told, Instant now) {
        stamp(told, now);
        return new Posting(Moments.read(postingAt), false);
    }

    private void stamp(Told told, Instant now) {
        this.postingAt = Moments.stored(Stamp.after(now, Optional.ofNullable(stampedAt).map(Moments::read)));
        this.stampedAt = postingAt;
        this.postingGiven = told.points().map(Points::given).orElse(null);
        this.postingMaximum = told.points().map(Points::maximum).orElse(null);
        this.postingProgress = told.progress().encoded();
        told.points().map(Points::encoded).filter(one -> unsure.length() + one.length() < MOST_UNSURE).ifPresent(one -> unsure = (unsure + " " + one).strip());
    }

    /** @param message by which it was sent */
    void arrived(String message) {
        if (postingProgress == null) return;
        this.sentGiven = postingGiven;
        this.sentMaximum = postingMaximum;
        this.sentProgress = postingProgress;
        this.lastMessage = message;
        this.unsure = "";
        clear();
    }

    /** The platform has it not, and will not have it. */
    void refused() {
        clear();
    }

    private void clear() {
        this.postingGiven = null;
        this.postingMaximum = null;
        this.postingProgress = null;
        this.postingAt = null;
    }

    /** The column it was told to has gone: a new one knows nothing. */
    void forget() {
        this.sentGiven = null;
        this.sentMaximum = null;
        this.sentProgress = null;
        this.unsure = "";
        clear();
    }

    void lookAgain(Optional<Instant> at) {
        this.lookAt = at.map(Moments::stored).orElse(null);
    }

    boolean waits() {
        return lookAt != null;
    }

    String link() {
        return link;
    }

    String person() {
        return person;
    }

    boolean doneBy(String message) {
        return message.equals(lastMessage);
    }

    Optional<Told> sent() {
        return told(sentGiven, sentMaximum, sentProgress);
    }

    Optional<Told> posting() {
        return told(postingGiven, postingMaximum, postingProgress);
    }

    /** All points that the platform may show because of us. */
    List<Points> ours() {
        return java.util.stream.Stream.concat(
                        sent().flatMap(Told::points).stream(), Arrays.stream(unsure.split(" ")).flatMap(one -> Points.decoded(one).stream()))
                .toList();
    }

    private static Optional<Told> told(BigDecimal given, BigDecimal maximum, String progress) {
        if (progress == null) return Optional.empty();
        return Optional.of(new Told(
                given == null ? Optional.empty() : Optional.of(new Points(given, maximum)), Progress.decoded(progress)));
    }
}
