package academy.huikuan.tournament;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * What came of a contest, to be stepped through before everybody.
 * @param judges who compared anything
 * @param awards by criterion
 * @param places all works by the main aspect, the strongest first
 * @param champions one team, or those that cannot be told apart
 * @param reliability two decimals
 */
public record CeremonyPage(
        String id,
        String title,
        String cohorts,
        boolean released,
        int works,
        int judges,
        int comparisons,
        String main,
        List<Award> awards,
        List<Place> places,
        List<Winner> champions,
        Optional<String> reliability,
        int agreed,
        int reserved)
        implements Page {
    /** The best by one criterion; several where they cannot be told apart. */
    public record Award(String aspect, List<Winner> winners) {}

    /** @param lines what won it */
    public record Winner(String name, String code, List<String> members, List<Said> lines) {}

    /** A turn. @param judges by how many it was marked as the one that decided */
    public record Said(int turn, String text, int judges) {}

    /** @param rank such as `3–5` */
    public record Place(String rank, String name, String code) {}

    @Override
    public String template() {
        return "tournament/ceremony.jte";
    }
}
