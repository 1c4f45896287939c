package academy.huikuan.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A section in its unit: where reading goes on. */
public record Spot(Unit unit, Section section) {
    public String address() {
        return "/course/" + unit.id() + "/" + section.id();
    }

    /** Position in the unit, from 1. */
    public int number() {
        return unit.position(section.id()) + 1;
    }

    /**
     * The section to read next: the one where the reader stopped; had they finished it, the first unread one behind it; else the
     * first unread one of all.
     * @param read ids of the sections read, by unit
     * @return empty if nothing is left to read
     */
    public static Optional<Spot> next(List<Unit> units, Map<String, Set<String>> read, Optional<ReadingStore.Stopped> stopped) {
        List<Spot> all = units.stream()
                .flatMap(unit -> unit.sections().stream().map(section -> new Spot(unit, section)))
                .toList();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (stopped.filter(all.get(i)::isAt).isPresent()) from = i;
        }
        return all.subList(from, all.size()).stream()
                .filter(spot -> spot.isUnread(read))
                .findFirst()
                .or(() -> all.stream().filter(spot -> spot.isUnread(read)).findFirst());
    }

    boolean isAt(ReadingStore.Stopped place) {
        return unit.id().equals(place.unit()) && section.id().equals(place.section());
    }

    private boolean isUnread(Map<String, Set<String>> read) {
        return !read.getOrDefault(unit.id(), Set.of()).contains(section.id());
    }
}
