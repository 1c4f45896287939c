package academy.huikuan.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that is there to be locked; see {@link GateStore}. No foreign key refers to it. */
@Entity
@Table(name = "gate")
class Gate {
    @Id
    private int id;

    protected Gate() {}

    int id() {
        return id;
    }
}
