package academy.huikuan.roleplay;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the role-plays of a complete course must cover between them, `scenarios` in `content/topics.yaml`; titles by id.
 * @param fewest role-plays, as are `dialogues` and `samples`
 * @param excuses why a customer says it does not pay
 * @param situations why a public body has not paid
 * @param specials what sets a special case apart
 */
public record Matrix(
        int fewest,
        int dialogues,
        int samples,
        Map<String, String> excuses,
        Map<String, String> situations,
        Map<String, String> specials) {
    private static final String FILE = "content/topics.yaml";
    private static final String KEY = "scenarios";

    /** A course that asks for nothing. */
    static final Matrix NONE = new Matrix(0, 0, 0, Map.of(), Map.of(), Map.of());

    /** Different excuses that a complete course must hold. */
    public static final int FEWEST_EXCUSES = 6;

    public Matrix {
        excuses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(excuses));
        situations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(situations));
        specials = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(specials));
    }

    /** @return {@link #NONE} where the file does not say */
    public static Matrix read(SourceFolder folder, List<Problem> problems) {
        Optional<SourceYaml> topics = folder.text(FILE, problems).flatMap(text -> SourceYaml.read(text, problems));
        return topics.filter(yaml -> yaml.keys().contains(KEY)).flatMap(yaml -> yaml.part(KEY)).map(Matrix::of).orElse(NONE);
    }

    private static Matrix of(SourceYaml yaml) {
        yaml.only("fewest", "dialogues", "samples", "excuses", "situations", "specials");
        return new Matrix(
                number(yaml, "fewest"),
                number(yaml, "dialogues"),
                number(yaml, "samples"),
                titles(yaml, "excuses"),
                titles(yaml, "situations"),
                titles(yaml, "specials"));
    }

    private static int number(SourceYaml yaml, String key) {
        String given = yaml.text(key);
        if (given.matches("[0-9]{1,4}")) return Integer.parseInt(given);
        if (!given.isEmpty()) yaml.wrong(key, "'" + given + "' is no whole number");
        return 0;
    }

    private static Map<String, String> titles(SourceYaml yaml, String key) {
        Map<String, String> titles = new LinkedHashMap<>();
        yaml.part(key).ifPresent(part -> part.keys().forEach(id -> titles.put(id, part.text(id))));
        return titles;
    }
}
