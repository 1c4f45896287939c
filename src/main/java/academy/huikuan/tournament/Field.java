package academy.huikuan.tournament;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The works that take part, each at its place from 0 in the order of their letters. */
record Field(List<Work> works, Map<String, Integer> places) {
    /** One of them. @param code its letter */
    record Work(TeamId team, String code) {}

    Field(List<Work> works) {
        this(List.copyOf(works), placed(works));
    }

    private static Map<String, Integer> placed(List<Work> works) {
        Map<String, Integer> places = new HashMap<>();
        for (Work work : works) places.put(work.team().value(), places.size());
        return Map.copyOf(places);
    }

    int size() {
        return works.size();
    }

    /** The place of that team's work; -1 where it has none. */
    int place(TeamId team) {
        return places.getOrDefault(team.value(), -1);
    }

    Work work(int place) {
        return works.get(place);
    }
}
