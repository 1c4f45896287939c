package academy.huikuan.dialogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where one gets to in a net of nodes; what is no node ends a way. */
final class Ways {
    /** One step of a way. */
    record Step(String from, String to) {}

    private final Map<String, List<String>> next = new HashMap<>();

    Ways(Map<String, Node> nodes) {
        nodes.forEach((id, node) -> next.put(id, node.choices().stream().map(Choice::to).toList()));
    }

    /** All that can be reached from a node, with itself. */
    Set<String> from(String id) {
        Set<String> reached = new TreeSet<>(Set.of(id));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty())
            for (String to : next.getOrDefault(open.remove(), List.of())) if (reached.add(to)) open.add(to);
        return reached;
    }

    /** The steps that lead back to a node passed before, on the ways from these nodes on; none where there is no circle. */
    Set<Step> back(Collection<String> starts) {
        Set<Step> back = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        starts.forEach(start -> follow(start, new LinkedHashSet<>(), done, back));
        return back;
    }

    private void follow(String id, Set<String> passed, Set<String> done, Set<Step> back) {
        if (done.contains(id)) return;
        passed.add(id);
        for (String to : next.getOrDefault(id, List.of())) {
            if (passed.contains(to)) back.add(new Step(id, to));
            else follow(to, passed, done, back);
        }
        passed.remove(id);
        done.add(id);
    }

    /** Choices on the longest way from a node to an end; only for a net without circles. Example: 0 at an ending. */
    int longest(String id) {
        return longest(id, new HashMap<>());
    }

    private int longest(String id, Map<String, Integer> known) {
        if (!next.containsKey(id)) return 0;
        if (!known.containsKey(id)) known.put(id, next.get(id).stream().mapToInt(to -> longest(to, known)).max().orElse(0) + 1);
        return known.get(id);
    }

    /** Choices on the shortest way from a node to another; empty ways have 0. @return -1 where there is none */
    int shortest(String start, String end) {
        Map<String, Integer> steps = new HashMap<>(Map.of(start, 0));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String to : next.getOrDefault(at, List.of())) if (steps.putIfAbsent(to, steps.get(at) + 1) == null) open.add(to);
        }
        return steps.getOrDefault(end, -1);
    }
}
