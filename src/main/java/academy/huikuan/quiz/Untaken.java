package academy.huikuan.quiz;

import java.util.List;

/**
 * An answer that was not taken.
 * @param key of the message that says why
 * @param fields what was sent
 */
public record Untaken(String key, List<String> fields) {
    public Untaken {
        fields = List.copyOf(fields);
    }

    /** What was typed, to be shown again; a choice that no page of ours offers is nothing that anybody typed. */
    public String typed() {
        return String.join("\n", fields).strip();
    }
}
