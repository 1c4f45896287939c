package academy.huikuan.quiz;

import academy.huikuan.platform.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lines `name: value` of a quiz's settings; what is wrong is told with its line. */
record Setting(String path, Map<String, YamlFile.Value> values, int line, List<Problem> problems) {
    boolean has(String name) {
        return values.containsKey(name);
    }

    int line(String name) {
        return Optional.ofNullable(values.get(name)).map(YamlFile.Value::line).orElse(line);
    }

    void wrong(String name, String message) {
        problems.add(new Problem(path, line(name), message));
    }

    void only(List<String> names) {
        values.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> wrong(name, "unknown setting '" + name + "'"));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(YamlFile.Value::text);
    }

    /** A text that must be there in that form. */
    String text(String name, String form, String wanted) {
        String text = text(name).orElse("");
        if (!text.matches(form)) wrong(name, "'" + name + "' is '" + text + "'; give " + wanted);
        return text;
    }

    /** One of some words, or the first of them where nothing stands. */
    String word(String name, String... words) {
        if (!has(name)) return words[0];
        return text(name, String.join("|", words), "one of " + String.join(", ", words));
    }

    /** A whole number that must be there. */
    int number(String name, int least, int most) {
        String text = text(name).orElse("");
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) return Integer.parseInt(text);
        wrong(name, "'" + name + "' is '" + text + "'; give a whole number from " + least + " to " + most);
        return least;
    }

    int number(String name, int least, int most, int otherwise) {
        return has(name) ? number(name, least, most) : otherwise;
    }

    boolean yes(String name, boolean otherwise) {
        if (!has(name)) return otherwise;
        return Arrays.asList("yes", "true").contains(text(name, "yes|no|true|false", "yes or no"));
    }

    /** The texts of a list; none where nothing stands. */
    List<String> list(String name) {
        if (!has(name)) return List.of();
        YamlFile.Value value = values.get(name);
        List<String> list = value.list();
        if (list.isEmpty() || list.size() < value.entries().size()) wrong(name, "'" + name + "' must be a list of words, such as [a, b]");
        return list;
    }

    /** The lines below a name. */
    Setting below(String name) {
        return new Setting(path, values.get(name).map(), line(name), problems);
    }
}
