package academy.huikuan.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/** Wrong passwords in a row for one name or from one address; the subject is a digest. */
@Entity
@Table(name = "sign_in_guess")
class SignInGuess {
    /** Wrong passwords before the first wait. */
    static final int FREE = 5;

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    protected SignInGuess() {}

    SignInGuess(String subject, LocalDateTime now) {
        this.subject = subject;
        this.lastAt = now;
    }

    void wrong(LocalDateTime now) {
        if (Duration.between(lastAt, now).toHours() >= 1) failures = 0;
        failures++;
        lastAt = now;
    }

    /** From the fifth wrong one on, 30 s, doubled for each further one, at most 15 minutes. */
    boolean mustWaitAt(LocalDateTime now, int free) {
        if (failures < free) return false;
        long seconds = Math.min(900, 30L << Math.min(10, failures - free));
        return now.isBefore(lastAt.plusSeconds(seconds));
    }
}
