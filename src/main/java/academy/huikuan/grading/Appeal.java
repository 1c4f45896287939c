package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An author doubts some criteria of a result; every step is kept with who and when. */
@Entity
@Table(name = "appeal")
class Appeal {
    /** One step of its history, never changed. */
    @Embeddable
    static class Step {
        @Column(name = "step_number")
        private int number;

        @Column(name = "person_id")
        private String person;

        @Enumerated(EnumType.STRING)
        private AppealState state;

        private String words;

        @Column(name = "taken_at")
        private LocalDateTime takenAt;

        protected Step() {}

        Step(int number, PersonId person, AppealState state, String words, Instant now) {
            this.number = number;
            this.person = person.value();
            this.state = state;
            this.words = words;
            this.takenAt = Moments.stored(now);
        }

        PersonId person() {
            return new PersonId(person);
        }

        AppealState state() {
            return state;
        }

        String words() {
            return words;
        }

        Instant at() {
            return Moments.read(takenAt);
        }
    }

    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "submission_id")
    private Submission submission;

    @Column(name = "appellant_id")
    private String appellant;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    @Column(name = "opened_at")
    private LocalDateTime openedAt;

    @Column(name = "closed_at")
    private LocalDateTime closedAt;

    @ElementCollection
    @CollectionTable(name = "appeal_item", joinColumns = @JoinColumn(name = "appeal_id"))
    @MapKeyColumn(name = "criterion_id")
    @Column(name = "reason")
    private Map<String, String> reasons = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "appeal_step", joinColumns = @JoinColumn(name = "appeal_id"))
    private List<Step> steps = new ArrayList<>();

    @Version
    private int version;

    protected Appeal() {}

    /** @param reasons by criterion, one or more, without names */
    Appeal(Submission submission, PersonId appellant, SortedMap<String, String> reasons, Instant now) {
        if (reasons.isEmpty()) throw new IllegalArgumentException("an appeal against nothing");
        this.id = Ids.random();
        this.submission = submission;
        this.appellant = appellant.value();
        this.openedAt = Moments.stored(now);
        this.reasons.putAll(reasons);
        this.state = AppealState.SUBMITTED;
        steps.add(new Step(1, appellant, state, "", now));
    }

    /**
     * Goes one step on.
     * @param words why, without names
     * @throws Refusal.Conflict if it has come elsewhere meanwhile
     */
    void step(AppealState next, PersonId person, String words, Instant now) {
        if (!state.next().contains(next)) throw new Refusal.Conflict("care.appeal-moved-on");
        this.state = next;
        if (!next.open()) this.closedAt = Moments.stored(now);
        steps.add(new Step(steps.size() + 1, person, next, words, now));
    }

    AppealId id() {
        return new AppealId(id);
    }

    Submission submission() {
        return submission;
    }

    PersonId appellant() {
        return new PersonId(appellant);
    }

    AppealState state() {
        return state;
    }

    Instant openedAt() {
        return Moments.read(openedAt);
    }

    /** By criterion. */
    SortedMap<String, String> reasons() {
        return new TreeMap<>(reasons);
    }

    /** The first first. */
    List<Step> steps() {
        return steps.stream().sorted(Comparator.comparingInt(step -> step.number)).toList();
    }
}
