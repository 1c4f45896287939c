package academy.huikuan.records;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.Department;
import academy.huikuan.people.Person;
import academy.huikuan.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A learner of a cohort under the names that held from `recorded_at` until `superseded_at`. */
@Entity
@Table(name = "roster_record")
class RosterRecord {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohortId;

    @Column(name = "cohort_name")
    private String cohortName;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "person_number")
    private String personNumber;

    @Column(name = "number_key")
    private String numberKey;

    @Column(name = "person_name")
    private String personName;

    private String department;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "superseded_at")
    private LocalDateTime supersededAt;

    protected RosterRecord() {}

    RosterRecord(Cohort cohort, Person learner, LocalDateTime now) {
        this.id = Ids.ordered();
        this.cohortId = cohort.id().value();
        this.cohortName = cohort.name();
        this.personId = learner.id().value();
        this.personNumber = learner.number();
        this.numberKey = Person.key(learner.number());
        this.personName = learner.name();
        this.department = learner.department().map(Department::name).orElse("");
        this.recordedAt = now;
    }

    void close(LocalDateTime now) {
        supersededAt = now.isBefore(recordedAt) ? recordedAt : now;
    }

    String learner() {
        return personId;
    }

    /** Whether nothing has changed. */
    boolean says(Cohort cohort, Person learner) {
        return cohortName.equals(cohort.name())
                && personNumber.equals(learner.number())
                && personName.equals(learner.name())
                && department.equals(learner.department().map(Department::name).orElse(""));
    }
}
