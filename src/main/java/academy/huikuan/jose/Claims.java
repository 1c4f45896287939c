package academy.huikuan.jose;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a verified token says. Every reader answers empty for a claim that is missing or of another type. */
public record Claims(Map<String, Object> all) {
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
