package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.roleplay.Scenario;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Role-plays that are handed in and graded together: those who hand in work there review each other. */
@Entity
@Table(name = "exercise")
class Exercise {
    @Id
    private String id;

    private String title;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "standing_cohort")
    private String standingCohort;

    @Column(name = "rubric_digest")
    private String rubric;

    @Column(name = "opens_at")
    private LocalDateTime opensAt;

    @Column(name = "closes_at")
    private LocalDateTime closesAt;

    private Integer reviews;

    private boolean teams;

    @Column(name = "self_assessment")
    private boolean selfAssessment;

    private boolean resubmission;

    @Enumerated(EnumType.STRING)
    @Column(name = "grading_rule")
    private Rule rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_rule")
    private Release release;

    @Column(name = "opinions_shown")
    private boolean opinionsShown;

    @Column(name = "drawn_at")
    private LocalDateTime drawnAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exercise_cohort", joinColumns = @JoinColumn(name = "exercise_id"))
    @Column(name = "cohort_id")
    private Set<String> cohorts = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exercise_scenario", joinColumns = @JoinColumn(name = "exercise_id"))
    @Column(name = "scenario_id")
    private Set<String> scenarios = new HashSet<>();

    @Version
    private int version;

    protected Exercise() {}

    /** @param unit of its scenarios, or of the first of them */
    Exercise(String unit, Terms terms, PersonId trainer, Instant now) {
        this.id = Ids.random();
        this.unit = unit;
        this.madeBy = trainer.value();
        this.madeAt = Moments.stored(now);
        arrange(terms);
    }

    /** The course's own exercise of a cohort. */
    static Exercise standing(CohortId cohort, String unit, Instant now) {
        Exercise exercise = new Exercise();
        exercise.id = Ids.random();
        exercise.unit = unit;
        exercise.standingCohort = cohort.value();
        exercise.madeAt = Moments.stored(now);
        exercise.arrange(Terms.standing(cohort.value()));
        return exercise;
    }

    /** Takes a trainer's decisions; a standing exercise keeps its cohort and its unit's scenarios. */
    final void arrange(Terms terms) {
        this.title = terms.title();
        this.rubric = terms.rubric().orElse(null);
        this.opensAt = terms.opensAt().map(Moments::stored).orElse(null);
        this.closesAt = terms.closesAt().map(Moments::stored).orElse(null);
        this.reviews = terms.reviews().orElse(null);
        this.teams = terms.teams();
        this.selfAssessment = terms.selfAssessment();
        this.resubmission = terms.resubmission();
        this.rule = terms.rule();
        this.release = terms.release();
        this.opinionsShown = terms.opinionsShown();
        Set<String> pool = standingCohort == null ? terms.cohorts() : Set.of(standingCohort);
        Set<String> cases = standingCohort == null ? terms.scenarios() : Set.of();
        cohorts.retainAll(pool);
        cohorts.addAll(pool);
        scenarios.retainAll(cases);
        scenarios.addAll(cases);
    }

    Terms terms() {
        return new Terms(
                title,
                new TreeSet<>(scenarios),
                new TreeSet<>(cohorts),
                rubric(),
                opensAt(),
                closesAt(),
                Optional.ofNullable(reviews),
                teams,
                selfAssessment,
                resubmission,
                rule,
                release,
                opinionsShown);
    }

    /** The works that had come were given out, all at once; those that come later are given out as they come. */
    void draw(Instant now) {
        this.drawnAt = Moments.stored(now);
    }

    ExerciseId id() {
        return new ExerciseId(id);
    }

    /** Empty for a standing exercise, which is shown by its unit's. */
    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    boolean isStanding() {
        return standingCohort != null;
    }

    SortedSet<String> cohorts() {
        return new TreeSet<>(cohorts);
    }

    /** Whether a talk of that scenario may be handed in by someone of that cohort, at some time. */
    boolean takes(Scenario scenario, CohortId cohort) {
        return cohorts.contains(cohort.value())
                && (scenarios.isEmpty() ? scenario.unit().equals(unit) : scenarios.contains(scenario.id()));
    }

    /** Address of the page where a learner begins: the scenario, or the list where there are several. */
    String playedAt() {
        return scenarios.size() == 1 ? "/roleplay/" + scenarios.iterator().next() : "/roleplay";
    }

    boolean isOpen(Instant now) {
        return opensAt().filter(now::isBefore).isEmpty() && closesAt().filter(at -> !now.isBefore(at)).isEmpty();
    }

    /** Whether no more works come. */
    boolean isOver(Instant now) {
        return closesAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    Optional<Instant> opensAt() {
        return Optional.ofNullable(opensAt).map(Moments::read);
    }

    Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt).map(Moments::read);
    }

    boolean isRolling() {
        return closesAt == null;
    }

    /** Whether works are given out: as they come, or since all were given out at the close. */
    boolean givesOut() {
        return isRolling() || drawnAt != null;
    }

    Optional<String> rubric() {
        return Optional.ofNullable(rubric);
    }

    /** The installation's rules as they hold here. */
    GradingRules rules(GradingRules house) {
        return reviews == null ? house : house.withReviews(reviews);
    }

    /** When two reviews are enough for a work handed in then. */
    Instant due(Instant handedIn, GradingRules house) {
        return closesAt().filter(handedIn::isBefore).orElse(handedIn).plus(house.deadline());
    }

    /** When the author sees the result of a work in any case. */
    Instant shows(Submission work, GradingRules house) {
        return switch (release) {
            case AT_ONCE -> work.submittedAt();
            case OWN_REVIEWS -> closesAt().filter(work.submittedAt()::isBefore).orElse(work.submittedAt()).plus(house.release());
            case AFTER_CLOSE -> closesAt().orElse(work.submittedAt()).plus(house.deadline());
        };
    }


    boolean teams() {
        return teams;
    }

    boolean selfAssessment() {
        return selfAssessment;
    }

    boolean resubmission() {
        return resubmission;
    }

    Rule rule() {
        return rule;
    }

    Release release() {
        return release;
    }

    boolean opinionsShown() {
        return opinionsShown;
    }

    Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt).map(Moments::read);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exercise exercise && id.equals(exercise.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
