package academy.huikuan.grading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One person's place in a team of an exercise. */
@Entity
@Table(name = "exercise_team")
@IdClass(TeamPlace.Key.class)
class TeamPlace {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String exercise;
        private String person;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && exercise.equals(key.exercise) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(exercise, person);
        }
    }

    @Id
    @Column(name = "exercise_id")
    private String exercise;

    @Id
    @Column(name = "person_id")
    private String person;

    @Column(name = "team_name")
    private String team;

    protected TeamPlace() {}

    TeamPlace(Exercise exercise, String person, String team) {
        this.exercise = exercise.id().value();
        this.person = person;
        this.team = team;
    }

    void move(String name) {
        this.team = name;
    }

    String person() {
        return person;
    }

    String team() {
        return team;
    }
}
