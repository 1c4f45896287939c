package academy.huikuan.course;

import academy.huikuan.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML map out of an author's file. */
final class YamlText {
    private YamlText() {}

    /**
     * @param offset lines of the file above these
     * @param problems gets what cannot be read; the answer is then empty
     */
    static Map<String, Object> map(String path, List<String> lines, int offset, List<Problem> problems) {
        try {
            Object read = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(String.join("\n", lines));
            if (read instanceof Map<?, ?> map) {
                Map<String, Object> texts = new LinkedHashMap<>();
                map.forEach((key, value) -> texts.put(String.valueOf(key), value));
                return texts;
            }
            problems.add(new Problem(path, offset + 1, "'name: value' lines are expected here"));
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Problem(path, offset + line, "not readable as YAML: " + wrong.getProblem()));
        } catch (YamlEngineException wrong) {
            problems.add(new Problem(path, offset + 1, "not readable as YAML: " + wrong.getMessage().lines().findFirst().orElse("")));
        }
        return Map.of();
    }
}
