package academy.huikuan.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A talk as far as it has come: the lines chosen so far, played through a dialogue.
 * Its path tells the chosen lines by their numbers, one digit a line. Example: `021` is the first, the third and the second.
 */
public final class Talk {
    /** How near the end it is. */
    public enum Phase {
        OPENING,
        MIDDLE,
        CLOSING
    }

    /** Choices left at most when a talk is about to close. */
    private static final int CLOSING = 2;

    /** One line chosen. @param number from 1. @param node what it answers. @param chosen which of the node's choices, from 0 */
    public record Turn(int number, Node node, int chosen) {
        public Turn {
            if (chosen < 0 || chosen >= node.choices().size())
                throw new IllegalArgumentException("no choice " + chosen + " at " + node.id());
        }

        public Choice choice() {
            return node.choices().get(chosen);
        }
    }

    private final Dialogue dialogue;
    private final List<Turn> turns;

    private Talk(Dialogue dialogue, List<Turn> turns) {
        this.dialogue = dialogue;
        this.turns = List.copyOf(turns);
    }

    public static Talk begin(Dialogue dialogue) {
        return new Talk(dialogue, List.of());
    }

    /** @throws IllegalArgumentException if the path is none through this dialogue, or goes on after an ending */
    public static Talk replay(Dialogue dialogue, String path) {
        Talk talk = begin(dialogue);
        for (int i = 0; i < path.length(); i++) talk = talk.choose(path.charAt(i) - '0');
        return talk;
    }

    /** @throws IllegalArgumentException if there is no such choice, or the talk has ended */
    public Talk choose(int chosen) {
        Node node = next().orElseThrow(() -> new IllegalArgumentException("the talk has ended after " + path()));
        List<Turn> longer = new ArrayList<>(turns);
        longer.add(new Turn(turns.size() + 1, node, chosen));
        return new Talk(dialogue, longer);
    }

    /** The first turns of it. @throws IllegalArgumentException if there are fewer */
    public Talk upTo(int count) {
        if (count < 0 || count > turns.size()) throw new IllegalArgumentException(count + " of " + turns.size() + " turns");
        return new Talk(dialogue, turns.subList(0, count));
    }

    public Dialogue dialogue() {
        return dialogue;
    }

    public List<Turn> turns() {
        return turns;
    }

    public String path() {
        StringBuilder path = new StringBuilder();
        turns.forEach(turn -> path.append(turn.chosen()));
        return path.toString();
    }

    /** What the customer says now; empty once the talk has ended. */
    public Optional<Node> next() {
        return Optional.ofNullable(dialogue.nodes().get(at()));
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(dialogue.endings().get(at()));
    }

    private String at() {
        return turns.isEmpty() ? dialogue.start() : turns.get(turns.size() - 1).choice().to();
    }

    /** How the customer stands after all that was said. */
    public Mood mood() {
        return Mood.ofTalk(turns.stream().mapToInt(turn -> turn.choice().effect()).sum());
    }

    public Phase phase() {
        if (turns.isEmpty()) return Phase.OPENING;
        return dialogue.longestFrom(at()) <= CLOSING ? Phase.CLOSING : Phase.MIDDLE;
    }
}
