package academy.huikuan.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One person in a cohort, as learner or as trainer. */
@Entity
@Table(name = "cohort_member")
@IdClass(CohortMember.Key.class)
class CohortMember {
    /** The three columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String cohort;
        private String person;
        private String role;

        public Key() {}

        Key(String cohort, String person, String role) {
            this.cohort = cohort;
            this.person = person;
            this.role = role;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && cohort.equals(key.cohort) && person.equals(key.person) && role.equals(key.role);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cohort, person, role);
        }
    }

    @Id
    @ManyToOne
    @JoinColumn(name = "cohort_id")
    private Cohort cohort;

    @Id
    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Id
    @Column(name = "role")
    private String role;

    protected CohortMember() {}

    CohortMember(Cohort cohort, Person person, Role role) {
        this.cohort = cohort;
        this.person = person;
        this.role = role.id();
    }
}
