package academy.huikuan.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts what was published or withdrawn, so that every server of a cluster notices; one row. */
@Entity
@Table(name = "own_revision")
class Revision {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "publications")
    private long count;

    protected Revision() {}

    void next() {
        count++;
    }

    long count() {
        return count;
    }
}
