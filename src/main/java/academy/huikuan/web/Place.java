package academy.huikuan.web;

import java.util.List;
import java.util.Set;

/**
 * Somewhere a person can go: an entry of the menu.
 * @param title key of the messages
 * @param icon name of a Tabler outline icon
 * @param roles who sees it; one of them is enough
 * @param order smaller stands first
 */
public record Place(String title, String address, String icon, Set<String> roles, int order) {
    /** A feature's places; each feature has a bean of this kind. */
    public interface Source {
        List<Place> places();

        /** How many things wait for the viewer at one of these places, to stand beside its title; 0 for none. */
        default int waiting(Place place) {
            return 0;
        }

        /**
         * What has no room in the menu: it stands on the course's page and on one's own. Beside its title there is a message of the same
         * key with `-about`.
         */
        default List<Place> beside() {
            return List.of();
        }
    }
}
