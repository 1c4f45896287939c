package academy.huikuan.tournament;

import academy.huikuan.people.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Someone in a team; of one contest a person is in one team at most. */
@Entity
@Table(name = "pk_member")
@IdClass(Member.Key.class)
class Member {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String contest;
        private String person;

        public Key() {}

        Key(String contest, String person) {
            this.contest = contest;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && contest.equals(key.contest) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contest, person);
        }
    }

    @Id
    @Column(name = "contest_id")
    private String contest;

    @Id
    @Column(name = "person_id")
    private String person;

    @Column(name = "team_id")
    private String team;

    protected Member() {}

    Member(ContestId contest, PersonId person, TeamId team) {
        this.contest = contest.value();
        this.person = person.value();
        this.team = team.value();
    }

    void move(TeamId to) {
        if (!team.equals(to.value())) this.team = to.value();
    }

    PersonId person() {
        return new PersonId(person);
    }

    TeamId team() {
        return new TeamId(team);
    }
}
