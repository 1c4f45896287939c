package academy.huikuan.dialogue;

import academy.huikuan.platform.SourceYaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dialogue's file as it was read, with the places to which problems belong.
 * @param file the whole of it
 * @param leads all choices, in their order
 */
record DialogueParts(
        SourceYaml file,
        String scenario,
        String title,
        String opening,
        String start,
        Optional<String> section,
        Map<String, Part<Node>> nodes,
        Map<String, Part<Ending>> endings,
        List<Lead> leads) {
    /** A node or an ending. @param among where it stands. @param read empty where something is wrong with it */
    record Part<T>(SourceYaml among, Optional<T> read) {}

    /** That a choice leads from a node to a node or an ending. @param at the choice */
    record Lead(String from, String to, SourceYaml at) {}

    /** Only for parts without a problem. */
    Dialogue dialogue() {
        return new Dialogue(scenario, title, opening, start, found(nodes), found(endings), section);
    }

    /** What was read without a problem. */
    static <T> Map<String, T> found(Map<String, Part<T>> parts) {
        Map<String, T> found = new HashMap<>();
        parts.forEach((id, part) -> part.read().ifPresent(one -> found.put(id, one)));
        return found;
    }
}
