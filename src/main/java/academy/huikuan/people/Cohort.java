package academy.huikuan.people;

import academy.huikuan.platform.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** A cohort (班): who learns together, with which trainers, from when to when, which units. */
@Entity
@Table(name = "cohort")
public class Cohort {
    @Id
    private String id;

    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cohort_unit", joinColumns = @JoinColumn(name = "cohort_id"))
    @Column(name = "unit_id")
    private Set<String> units = new HashSet<>();

    @Version
    private int version;

    protected Cohort() {}

    Cohort(String name, LocalDate startsOn, LocalDate endsOn, Set<String> units) {
        this.id = Ids.ordered();
        describe(name, startsOn, endsOn, units);
    }

    /** @param newUnits ids of the units; empty for all of the course */
    void describe(String newName, LocalDate from, LocalDate to, Set<String> newUnits) {
        this.name = newName;
        this.startsOn = from;
        this.endsOn = to;
        this.units.retainAll(newUnits);
        this.units.addAll(newUnits);
    }

    public CohortId id() {
        return new CohortId(id);
    }

    public String name() {
        return name;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** Whether the unit belongs to this cohort's list. */
    public boolean has(String unit) {
        return units.isEmpty() || units.contains(unit);
    }

    public Set<String> units() {
        return Set.copyOf(units);
    }
}
