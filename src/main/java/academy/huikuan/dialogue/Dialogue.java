package academy.huikuan.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A talk that branches: what the customer says, what may be said to it, where that leads. It has no circles, so that every way
 * comes to an ending.
 * @param scenario id of the role-play it belongs to
 * @param opening where one is, what time it is, what lies at hand
 * @param start id of the first node
 * @param nodes by their ids
 * @param endings by their ids
 * @param section id of the section to read after it, in the scenario's unit
 */
public record Dialogue(
        String scenario,
        String title,
        String opening,
        String start,
        Map<String, Node> nodes,
        Map<String, Ending> endings,
        Optional<String> section) {

    /** @throws IllegalArgumentException if a way leads nowhere or round in a circle */
    public Dialogue {
        nodes = Map.copyOf(nodes);
        endings = Map.copyOf(endings);
        if (!nodes.containsKey(start)) throw new IllegalArgumentException("no start '" + start + "' in " + scenario);
        for (Node node : nodes.values())
            for (Choice choice : node.choices())
                if (nodes.containsKey(choice.to()) == endings.containsKey(choice.to()))
                    throw new IllegalArgumentException("'" + choice.to() + "' in " + scenario + " is not one node or ending");
        if (!new Ways(nodes).back(nodes.keySet()).isEmpty()) throw new IllegalArgumentException("a circle in " + scenario);
    }

    /** Choices still to make from a node or ending, on the longest way. Example: 0 at an ending, 1 where every choice ends the talk. */
    int longestFrom(String id) {
        return new Ways(nodes).longest(id);
    }

    /** The talk that wins most without crossing a red line. */
    public Talk bestTalk() {
        Map<String, Integer> known = new HashMap<>();
        bestFrom(start, known);
        Talk talk = Talk.begin(this);
        while (talk.ending().isEmpty()) {
            List<Choice> choices = talk.next().orElseThrow().choices();
            int best = 0;
            for (int choice = 1; choice < choices.size(); choice++)
                if (worth(choices.get(choice), known) > worth(choices.get(best), known)) best = choice;
            talk = talk.choose(best);
        }
        return talk;
    }

    private long worth(Choice choice, Map<String, Integer> known) {
        return choice.redLine().isPresent() ? Long.MIN_VALUE : choice.effect() + known.getOrDefault(choice.to(), 0);
    }

    private int bestFrom(String id, Map<String, Integer> known) {
        if (!nodes.containsKey(id)) return 0;
        if (!known.containsKey(id))
            known.put(
                    id,
                    nodes.get(id).choices().stream()
                            .filter(choice -> choice.redLine().isEmpty())
                            .mapToInt(choice -> choice.effect() + bestFrom(choice.to(), known))
                            .max()
                            .orElse(0));
        return known.get(id);
    }
}
