package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Words that one trainer uses often, at the place of the key that inserts them. */
@Entity
@Table(name = "grading_phrase")
class Phrase {
    static final int LONGEST = 300;

    @Id
    private String id;

    @Column(name = "trainer_id")
    private String trainer;

    @Column(name = "place_number")
    private int place;

    private String words;

    protected Phrase() {}

    Phrase(PersonId trainer, int place, String words) {
        this.id = Ids.ordered();
        this.trainer = trainer.value();
        this.place = place;
        this.words = words;
    }

    void place(int at) {
        if (place != at) this.place = at;
    }

    void words(String other) {
        this.words = other;
    }

    String id() {
        return id;
    }

    int place() {
        return place;
    }

    String words() {
        return words;
    }
}
