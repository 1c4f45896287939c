package academy.huikuan.people;

import java.util.Optional;
import java.util.Set;

/**
 * One person of a roster.
 * @param line where it stands in the file
 * @param roles empty where the file says nothing: a new person is a learner, a known one stays what they are
 * @param cohort the name of a cohort to join
 * @param email empty where the file says nothing: a known person keeps theirs
 */
public record RosterRow(
        int line,
        String number,
        String name,
        String department,
        Set<Role> roles,
        Optional<String> cohort,
        Optional<String> email) {
    String key() {
        return Person.key(number);
    }
}
