package academy.huikuan.lti.select;

import academy.huikuan.people.CohortId;
import academy.huikuan.lti.Context;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A platform's wish that somebody chooses what its course shall link to. It is answered once. */
@Entity
@Table(name = "lti_selection")
class Selection {
    static final Duration LASTS = Duration.ofHours(2);

    @Id
    private String id;

    @Column(name = "registration_id")
    private String registration;

    private String deployment;

    @ManyToOne
    @JoinColumn(name = "context_id")
    private Context context;

    @Column(name = "person_id")
    private String person;

    @Column(name = "return_address")
    private String returnAddress;

    @Lob
    private String data;

    private boolean several;

    @Column(name = "line_items")
    private boolean lineItems;

    private String presentations;
    private String title;
    private String description;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "used_at")
    private LocalDateTime usedAt;

    private String nonce;

    @Lob
    private String answer;

    protected Selection() {}

    Selection(String registration, String deployment, Context context, PersonId who, Wanted wanted, Instant now) {
        this.id = Ids.random();
        this.registration = registration;
        this.deployment = deployment;
        this.context = context;
        this.person = who.value();
        this.returnAddress = wanted.returnAddress().toString();
        this.data = wanted.data().orElse(null);
        this.several = wanted.several();
        this.lineItems = wanted.lineItems();
        this.presentations = wanted.presentations().stream().sorted().collect(Collectors.joining(" "));
        this.title = wanted.title();
        this.description = wanted.description();
        this.createdAt = Moments.stored(now);
        this.nonce = Secrets.token();
    }

    /**
     * Takes the answer; the same one once more is no other.
     * @param items as JSON
     * @throws Refusal.Conflict if there is another answer already
     */
    void answer(String items, Instant now) {
        if (usedAt != null && !items.equals(answer)) throw new Refusal.Conflict("select.answered");
        if (usedAt != null) return;
        this.usedAt = Moments.stored(now);
        this.answer = items;
    }

    boolean isOf(PersonId who) {
        return person.equals(who.value());
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(Moments.read(createdAt).plus(LASTS));
    }

    SelectionId id() {
        return new SelectionId(id);
    }

    String registration() {
        return registration;
    }

    String deployment() {
        return deployment;
    }

    String course() {
        return context.title();
    }

    CohortId cohort() {
        return context.cohort();
    }

    Wanted wanted() {
        return new Wanted(
                URI.create(returnAddress),
                Optional.ofNullable(data),
                several,
                lineItems,
                Arrays.stream(presentations.split(" ")).filter(one -> !one.isEmpty()).collect(Collectors.toUnmodifiableSet()),
                title,
                description);
    }

    /** The same in every answer, so that the platform takes one of them. */
    String nonce() {
        return nonce;
    }
}
