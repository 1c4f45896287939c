package academy.huikuan.records;

import academy.huikuan.platform.Ids;
import academy.huikuan.progress.UnitPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A unit of a cohort's course under the title and at the place that held from `recorded_at` until `superseded_at`. */
@Entity
@Table(name = "plan_record")
class PlanRecord {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohortId;

    @Column(name = "unit_id")
    private String unitId;

    private int place;

    private String title;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "superseded_at")
    private LocalDateTime supersededAt;

    protected PlanRecord() {}

    PlanRecord(String cohortId, UnitPlan unit, int place, LocalDateTime now) {
        this.id = Ids.ordered();
        this.cohortId = cohortId;
        this.unitId = unit.id();
        this.place = place;
        this.title = unit.title();
        this.recordedAt = now;
    }

    void close(LocalDateTime now) {
        supersededAt = now.isBefore(recordedAt) ? recordedAt : now;
    }

    String cohortId() {
        return cohortId;
    }

    boolean is(UnitPlan unit) {
        return unitId.equals(unit.id()) && title.equals(unit.title());
    }
}
