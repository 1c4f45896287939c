package academy.huikuan.quiz;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file's first level, each value with its line, so that what is wrong can be told where it stands. */
final class YamlFile {
    /** @param line of the value, from 1 */
    record Value(Node node, int line) {
        Optional<String> text() {
            return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
        }

        List<String> list() {
            if (!(node instanceof SequenceNode items)) return List.of();
            List<String> texts = new ArrayList<>();
            for (Node item : items.getValue()) if (item instanceof ScalarNode scalar) texts.add(scalar.getValue());
            return texts;
        }

        /** The entries of a list, each with its own line. */
        List<Value> entries() {
            if (!(node instanceof SequenceNode items)) return List.of();
            return items.getValue().stream()
                    .map(item -> new Value(item, item.getStartMark().map(mark -> mark.getLine() + 1).orElse(line)))
                    .toList();
        }

        Map<String, Value> map() {
            return node instanceof MappingNode mapping ? values(mapping) : Map.of();
        }
    }

    private final String path;
    private final Map<String, Value> values;

    private YamlFile(String path, Map<String, Value> values) {
        this.path = path;
        this.values = values;
    }

    static Optional<YamlFile> read(SourceFolder folder, String path, List<Problem> problems) {
        return folder.text(path, problems).flatMap(text -> parsed(text, problems));
    }

    static Optional<YamlFile> parsed(SourceFolder.Text text, List<Problem> problems) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setLabel(text.path()).build()).composeString(text.body());
            if (root.isPresent() && root.get() instanceof MappingNode mapping)
                return Optional.of(new YamlFile(text.path(), values(mapping)));
            problems.add(new Problem(text.path(), 1, "the file must hold lines 'name: value'"));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Problem(text.path(), line, "not YAML: " + broken.getProblem()));
        } catch (YamlEngineException broken) {
            problems.add(new Problem(text.path(), 1, "not YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    private static Map<String, Value> values(MappingNode mapping) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue())
            if (tuple.getKeyNode() instanceof ScalarNode key)
                values.put(
                        key.getValue(),
                        new Value(tuple.getValueNode(), key.getStartMark().map(mark -> mark.getLine() + 1).orElse(1)));
        return values;
    }

    String path() {
        return path;
    }

    Map<String, Value> values() {
        return values;
    }

    Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int line(String name) {
        return value(name).map(Value::line).orElse(1);
    }
}
