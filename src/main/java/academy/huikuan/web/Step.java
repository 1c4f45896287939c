package academy.huikuan.web;

import java.util.List;

/**
 * What a unit asks of the learner beside reading: its quiz, its role-play. Features register them; the unit's page lists them.
 * @param title shown as it stands, in the viewer's language
 * @param state one short text: where the learner stands with it
 * @param icon name of a Tabler outline icon
 */
public record Step(String title, String state, String address, String icon, boolean done) {
    /** A feature's steps; each feature has a bean of this kind. */
    public interface Source {
        /** @param order of the sources on the page */
        List<Step> steps(String personId, String unit, Language language);

        int order();
    }
}
