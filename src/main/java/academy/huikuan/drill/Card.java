package academy.huikuan.drill;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A subject that a learner has missed, and when it is asked again. One for each learner and subject. */
@Entity
@Table(name = "drill_card")
class Card {
    private static final int LONGEST_TITLE = 200;

    enum State {
        OPEN,
        LEARNED,
        /** No bank has a question for it any more. */
        EMPTY,
        /** A later grade of the same work has taken back what made it. */
        WITHDRAWN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    private String subject;

    private String title;

    private String skills;

    @Column(name = "submission_id")
    private String submission;

    @Column(name = "shown_from")
    private LocalDateTime shownFrom;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "step_number")
    private int step;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int turns;

    private int misses;

    @Column(name = "missed_at")
    private LocalDateTime missedAt;

    @Version
    private int version;

    protected Card() {}

    /** A card that has not been missed yet: {@link #miss} comes next. */
    Card(PersonId learner, Subject subject) {
        this.id = Ids.ordered();
        this.personId = learner.value();
        this.subject = subject.value();
        this.title = "";
        this.skills = "";
    }

    /** A question of the topic was missed. */
    void miss(LocalDate day, Instant at) {
        goTo(Schedule.missed(day));
        this.misses++;
        this.missedAt = Moments.stored(at);
    }

    /**
     * The criterion was lost in a work; told again of the same work, nothing changes.
     * @param opensAt when the learner may know it at the latest
     */
    void lose(String work, String named, List<String> shown, Instant opensAt, LocalDate day, Instant at) {
        if (work.equals(submission) && state != State.WITHDRAWN) return;
        this.submission = work;
        this.shownFrom = Moments.stored(opensAt);
        this.title = named.length() <= LONGEST_TITLE ? named : named.substring(0, LONGEST_TITLE);
        this.skills = String.join(",", shown);
        miss(day, at);
    }

    /** The work is graded anew, and the criterion is not lost: a card that came from it and was not asked yet goes. */
    void win(String work) {
        if (work.equals(submission) && turns == 0) this.state = State.WITHDRAWN;
    }

    private void goTo(Schedule.Next next) {
        this.step = next.step();
        this.state = next.learned() ? State.LEARNED : State.OPEN;
        next.due().ifPresent(day -> this.dueOn = day);
    }

    /** Takes an answer of its turn. */
    void answer(boolean right, LocalDate day, Instant at) {
        goTo(Schedule.answered(step, right, day));
        this.turns++;
        if (right) return;
        this.misses++;
        this.missedAt = Moments.stored(at);
    }

    void empty() {
        this.state = State.EMPTY;
    }

    CardId id() {
        return new CardId(id);
    }

    boolean of(PersonId learner) {
        return personId.equals(learner.value());
    }

    Subject subject() {
        return new Subject(subject);
    }

    /** The criterion's title; empty for a topic, whose name the course knows. */
    Optional<String> title() {
        return Optional.of(title).filter(text -> !text.isEmpty());
    }

    /** Of the criterion; none for a topic. */
    List<String> skills() {
        return skills(skills);
    }

    /** As the column has them, parted by commas. */
    static List<String> skills(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    /** The work in which the criterion was lost, while its author may not know of it for certain. */
    Optional<String> maybeHidden(Instant now) {
        return shownFrom == null || !now.isBefore(Moments.read(shownFrom)) ? Optional.empty() : Optional.of(submission);
    }

    State state() {
        return state;
    }

    boolean due(LocalDate day) {
        return state == State.OPEN && !dueOn.isAfter(day);
    }

    /** The place in {@link Schedule#DAYS} of the question that comes next. */
    int step() {
        return step;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** Answers so far. */
    int turns() {
        return turns;
    }

    int misses() {
        return misses;
    }
}
