package academy.huikuan.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, by field, in the order of the form. */
public record Faults(Map<String, Fault> byField) {
    public static final Faults NONE = new Faults(Map.of());

    public Faults {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** These and that one; a field keeps its first fault. */
    public Faults and(String field, Optional<Fault> fault) {
        if (fault.isEmpty() || has(field)) return this;
        Map<String, Fault> more = new LinkedHashMap<>(byField);
        more.put(field, fault.get());
        return new Faults(more);
    }

    public Faults and(String field, boolean wrong, String key) {
        return wrong ? and(field, Optional.of(Fault.of(key))) : this;
    }

    public Faults and(Faults others) {
        Faults all = this;
        for (Map.Entry<String, Fault> other : others.byField.entrySet()) all = all.and(other.getKey(), Optional.of(other.getValue()));
        return all;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }
}
