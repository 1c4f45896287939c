package academy.huikuan.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** The one row by which writers of the register take turns. */
@Entity
@Table(name = "record_register")
class Register {
    static final String ID = "register";

    @Id
    private String id;

    @Column(name = "refreshed_at")
    private LocalDateTime refreshedAt;

    protected Register() {}

    void refreshed(LocalDateTime now) {
        this.refreshedAt = now;
    }
}
