package academy.huikuan.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What makes a good net of a dialogue's parts: long enough, all of it in reach, true to its scenario. */
final class DialogueRules {
    private static final int FEWEST_NODES = 15;
    private static final int FEWEST_ENDINGS = 3;
    /** Choices on the longest way. */
    private static final int LONGEST = 12;
    /** Choices on the shortest way to money. */
    private static final int SHORTEST = 5;
    /** Days after the talk within which money comes in, if it does. */
    private static final int LATEST = 366;

    private final DialogueParts parts;
    private final Optional<Facts> facts;
    private final Map<String, Node> nodes;

    DialogueRules(DialogueParts parts, Optional<Facts> facts) {
        this.parts = parts;
        this.facts = facts;
        this.nodes = DialogueParts.found(parts.nodes());
    }

    void check() {
        sizes();
        section();
        DialogueParts.found(parts.endings()).values().forEach(this::ending);
        boolean known = targets();
        if (known && nodes.size() == parts.nodes().size() && nodes.containsKey(parts.start())) net();
    }

    private void sizes() {
        int count = parts.nodes().size();
        if (count > 0 && count < FEWEST_NODES) parts.file().wrong("nodes", "there are " + count + " nodes; at least 15 are wanted");
        int ends = parts.endings().size();
        if (ends > 0 && ends < FEWEST_ENDINGS) parts.file().wrong("endings", "there are " + ends + " endings; at least 3 are wanted");
        boolean first = !nodes.isEmpty() && nodes.values().stream().allMatch(DialogueRules::bestFirst);
        if (first) parts.file().wrong("nodes", "the best choice stands first at every node; mix them");
    }

    private static boolean bestFirst(Node node) {
        return IntStream.range(1, node.choices().size())
                .allMatch(i -> node.choices().get(i).effect() < node.choices().get(0).effect());
    }

    private void section() {
        if (facts.isPresent() && parts.section().filter(id -> !facts.get().sections().contains(id)).isPresent())
            parts.file().wrong("section", "there is no section '" + parts.section().get() + "' in the scenario's unit");
    }

    private void ending(Ending ending) {
        String wrong = "";
        boolean none = ending.outcome() == Outcome.NOTHING || ending.outcome() == Outcome.LOST;
        if (ending.outcome().money() && ending.amount() == 0) wrong = "'" + ending.outcome().id() + "' needs an amount above 0";
        else if (none && ending.amount() > 0) wrong = "'" + ending.outcome().id() + "' has the amount 0";
        else if (facts.isPresent()) wrong = against(facts.get(), ending);
        if (!wrong.isEmpty()) parts.endings().get(ending.id()).among().wrong(ending.id(), "ending '" + ending.id() + "': " + wrong);
    }

    private static String against(Facts facts, Ending ending) {
        if (ending.amount() > facts.amount()) return "only " + facts.amount() + " yuan are owed";
        if (ending.outcome() == Outcome.PARTIAL && ending.amount() == facts.amount()) return "all that is owed is not a part of it";
        boolean near = ending.date()
                .filter(day -> day.isBefore(facts.day()) || day.isAfter(facts.day().plusDays(LATEST)))
                .isEmpty();
        return near ? "" : "the date must lie within a year after the talk on " + facts.day();
    }

    /** @return whether every way leads to something */
    private boolean targets() {
        boolean known = true;
        if (!parts.start().isEmpty() && !parts.nodes().containsKey(parts.start())) {
            parts.file().wrong("start", "there is no node '" + parts.start() + "'");
            known = false;
        }
        for (String id : parts.nodes().keySet())
            if (parts.endings().containsKey(id)) {
                parts.file().wrong("endings", "'" + id + "' is a node and an ending");
                known = false;
            }
        for (DialogueParts.Lead lead : parts.leads())
            if (!lead.to().isEmpty() && !parts.nodes().containsKey(lead.to()) && !parts.endings().containsKey(lead.to())) {
                lead.at().wrong("to", "there is no node or ending '" + lead.to() + "'");
                known = false;
            }
        return known;
    }

    private void net() {
        Ways ways = new Ways(nodes);
        Set<String> reached = ways.from(parts.start());
        parts.nodes().forEach((id, part) -> {
            if (!reached.contains(id)) part.among().wrong(id, "no way leads to the node '" + id + "'");
        });
        parts.endings().forEach((id, part) -> {
            if (!reached.contains(id)) part.among().wrong(id, "no way leads to the ending '" + id + "'");
        });
        Set<Ways.Step> back = ways.back(parts.nodes().keySet());
        for (DialogueParts.Lead lead : parts.leads())
            if (back.contains(new Ways.Step(lead.from(), lead.to())))
                lead.at().wrong("to", "this way leads in a circle back to '" + lead.to() + "'");
        if (back.isEmpty()) lengths(ways);
    }

    private void lengths(Ways ways) {
        int longest = ways.longest(parts.start());
        if (longest > LONGEST) parts.file().wrong("start", "the longest way has " + longest + " choices; 12 are enough");
        DialogueParts.found(parts.endings()).values().stream()
                .filter(ending -> ending.outcome().money())
                .filter(ending -> ways.shortest(parts.start(), ending.id()) < SHORTEST)
                .filter(ending -> ways.shortest(parts.start(), ending.id()) > 0)
                .forEach(ending -> parts.endings()
                        .get(ending.id())
                        .among()
                        .wrong(ending.id(), "the ending '" + ending.id() + "' with money is reached in less than 5 choices"));
    }
}
