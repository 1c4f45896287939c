package academy.huikuan.question;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a question was put to one learner.
 * @param order the shuffled parts by their place in the file, from 0, as they are shown; empty where nothing is shuffled
 * @param values drawn for the variables of a computed question
 */
public record Presentation(List<Integer> order, Map<String, BigDecimal> values) {
    public static final Presentation PLAIN = new Presentation(List.of(), Map.of());

    public Presentation {
        order = List.copyOf(order);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static Presentation ordered(List<Integer> order) {
        return new Presentation(order, Map.of());
    }

    /** As a short text. Example: `2,0,1` or `;amount=240000;days=35`. */
    public String encoded() {
        String places = order.stream().map(String::valueOf).collect(Collectors.joining(","));
        return values.entrySet().stream()
                .map(value -> ";" + value.getKey() + "=" + value.getValue().toPlainString())
                .collect(Collectors.joining("", places, ""));
    }

    /** Reads what {@link #encoded} wrote. */
    public static Presentation decoded(String text) {
        String[] parts = text.split(";");
        List<Integer> order = parts[0].isEmpty()
                ? List.of()
                : Arrays.stream(parts[0].split(",")).map(Integer::valueOf).toList();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (int part = 1; part < parts.length; part++) {
            String[] halves = parts[part].split("=", 2);
            values.put(halves[0], new BigDecimal(halves[1]));
        }
        return new Presentation(order, values);
    }
}
