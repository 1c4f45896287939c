package academy.huikuan.dialogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where one gets to in a net of nodes; what is no node ends a way. */
final class Ways {
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

    /** Whether a way leads from a node back to it. */
    boolean circles(String id) {
        Set<String> reached = new HashSet<>();
        next.getOrDefault(id, List.of()).forEach(to -> reached.addAll(from(to)));
        return reached.contains(id);
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
