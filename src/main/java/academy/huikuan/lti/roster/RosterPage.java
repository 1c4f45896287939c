package academy.huikuan.lti.roster;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rosters of the platforms' courses whose people learn in a cohort. */
public record RosterPage(String cohort, String name, boolean trains, List<Course> courses) implements Page {
    /**
     * @param platform name of the platform
     * @param connected whether a launch told where the roster is
     * @param going whether it is being read now
     * @param readAt of the last reading that went well, whose count that is
     * @param problem key of what was wrong with the last reading
     * @param detail of it, in English
     */
    public record Course(
            String id,
            String title,
            String platform,
            boolean connected,
            boolean going,
            Optional<Instant> triedAt,
            Optional<Instant> readAt,
            RosterCount count,
            Optional<String> problem,
            String detail) {}

    @Override
    public String template() {
        return "lti/roster.jte";
    }
}
