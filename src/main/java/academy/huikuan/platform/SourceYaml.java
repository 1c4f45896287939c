package academy.huikuan.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping in an authors' YAML file. It knows the lines of its values and collects what is wrong with them, so that a reader
 * can ask for everything and report all problems at once. Numbers, dates and booleans are taken as the text that stands there.
 */
public final class SourceYaml {
    private record Value(Node node, int line) {}

    private final String file;
    private final int line;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    private SourceYaml(String file, MappingNode node, List<Problem> problems) {
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        for (NodeTuple pair : node.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            int at = lineOf(pair.getKeyNode());
            if (key.isEmpty()) problems.add(new Problem(file, at, "a key must be a word"));
            else if (values.putIfAbsent(key, new Value(pair.getValueNode(), at)) != null)
                problems.add(new Problem(file, at, "'" + key + "' stands twice"));
        }
    }

    /** The file's outermost mapping; empty, with a problem, if the text is no such YAML. */
    public static Optional<SourceYaml> read(SourceFolder.Text text, List<Problem> problems) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setLabel(text.path()).build()).composeString(text.body());
            if (root.isPresent() && root.get() instanceof MappingNode mapping)
                return Optional.of(new SourceYaml(text.path(), mapping, problems));
            problems.add(new Problem(text.path(), 1, "the file must consist of lines 'key: value'"));
        } catch (YamlEngineException unreadable) {
            problems.add(new Problem(text.path(), lineOf(unreadable), "not YAML: " + firstLine(unreadable)));
        }
        return Optional.empty();
    }

    /** The entries of a file that is one list; empty, with a problem, if the text is no such YAML. */
    public static List<SourceYaml> readList(SourceFolder.Text text, List<Problem> problems) {
        List<SourceYaml> entries = new ArrayList<>();
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setLabel(text.path()).build()).composeString(text.body());
            if (root.isPresent() && root.get() instanceof SequenceNode list)
                for (Node node : list.getValue()) {
                    if (node instanceof MappingNode mapping) entries.add(new SourceYaml(text.path(), mapping, problems));
                    else problems.add(new Problem(text.path(), lineOf(node), "an entry must consist of lines 'key: value'"));
                }
            else problems.add(new Problem(text.path(), 1, "the file must be a list of entries '- key: value'"));
        } catch (YamlEngineException unreadable) {
            problems.add(new Problem(text.path(), lineOf(unreadable), "not YAML: " + firstLine(unreadable)));
        }
        return entries;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int lineOf(YamlEngineException unreadable) {
        return unreadable instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(Mark::getLine).orElse(0) + 1
                : 1;
    }

    private static String firstLine(YamlEngineException unreadable) {
        return String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** The line where this mapping begins. */
    public int line() {
        return line;
    }

    /** The line of a key, or of the whole mapping where it is missing. */
    public int line(String key) {
        return values.containsKey(key) ? values.get(key).line() : line;
    }

    /** Reports a problem at a key. */
    public void wrong(String key, String message) {
        problems.add(new Problem(file, line(key), message));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Reports every key that is none of these. */
    public void only(String... known) {
        Set<String> allowed = Set.of(known);
        keys().stream().filter(key -> !allowed.contains(key)).forEach(key -> wrong(key, "unknown key '" + key + "'"));
    }

    /** The text at a key, without space around it; empty, with a problem, where it is missing or blank. */
    public String text(String key) {
        if (!values.containsKey(key)) {
            wrong(key, "'" + key + "' is missing");
            return "";
        }
        String found = values.get(key).node() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (found.isEmpty()) wrong(key, "'" + key + "' must be a text");
        return found;
    }

    /** The texts of the list at a key; a problem where it is missing or holds anything else. */
    public List<String> texts(String key) {
        List<String> found = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) found.add(scalar.getValue().strip());
            else problems.add(new Problem(file, lineOf(node), "'" + key + "' must hold texts only; put one with a colon into quotes"));
        }
        return found;
    }

    /** The mappings of the list at a key. */
    public List<SourceYaml> parts(String key) {
        List<SourceYaml> found = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof MappingNode mapping) found.add(new SourceYaml(file, mapping, problems));
            else problems.add(new Problem(file, lineOf(node), "'" + key + "' must hold entries of 'key: value'"));
        }
        return found;
    }

    /** The mapping at a key. */
    public Optional<SourceYaml> part(String key) {
        if (values.containsKey(key) && values.get(key).node() instanceof MappingNode mapping)
            return Optional.of(new SourceYaml(file, mapping, problems));
        wrong(key, values.containsKey(key) ? "'" + key + "' must hold lines 'key: value'" : "'" + key + "' is missing");
        return Optional.empty();
    }

    private List<Node> list(String key) {
        if (values.containsKey(key) && values.get(key).node() instanceof SequenceNode list && !list.getValue().isEmpty())
            return list.getValue();
        wrong(key, values.containsKey(key) ? "'" + key + "' must be a list that is not empty" : "'" + key + "' is missing");
        return List.of();
    }
}
