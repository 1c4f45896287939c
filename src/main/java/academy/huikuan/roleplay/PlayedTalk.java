package academy.huikuan.roleplay;

import academy.huikuan.people.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * A talk that was played in a room of ours, from which the salesperson makes a work: what was said stays as it was said.
 * @param room its id
 */
public record PlayedTalk(String room, String scenario, List<Turn> turns, PersonId customer, Optional<PersonId> observer) {
    public PlayedTalk {
        turns = List.copyOf(turns);
    }
}
