package academy.huikuan.jose;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a verified token says. Every reader answers empty for a claim that is missing or of another type. */
public record Claims(Map<String, Object> all) {
    /** A JSON object that is not signed, such as an answer of a service; empty if it is none. */
    public static Optional<Claims> read(String json) {
        try {
            return Optional.of(new Claims(JSONObjectUtils.parse(json)));
        } catch (ParseException nonsense) {
            return Optional.empty();
        }
    }

    /** The objects of a list, empty ones for what is no object; nothing at all where it is no list. */
    public Optional<List<Claims>> objects(String name) {
        if (!(all.get(name) instanceof List<?> list)) return Optional.empty();
        return Optional.of(list.stream().map(one -> one instanceof Map<?, ?> map ? of(map) : new Claims(Map.of())).toList());
    }

    public boolean has(String name) {
        return all.get(name) != null;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name)).filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isBlank());
    }

    /** A list of texts, or one text as a list of one. */
    public List<String> texts(String name) {
        Object value = all.get(name);
        if (value instanceof String text) return List.of(text);
        if (value instanceof Collection<?> many) return many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
        return List.of();
    }

    public boolean isList(String name) {
        return all.get(name) instanceof Collection<?>;
    }

    public boolean yes(String name) {
        Object value = all.get(name);
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /** The claims inside one; none where it is missing. */
    public Claims inside(String name) {
        if (!(all.get(name) instanceof Map<?, ?> map)) return new Claims(Map.of());
        return of(map);
    }

    private static Claims of(Map<?, ?> map) {
        Map<String, Object> named = new java.util.HashMap<>();
        map.forEach((key, value) -> named.put(Objects.toString(key), value));
        return new Claims(named);
    }
}
