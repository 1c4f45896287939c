package academy.huikuan.roleplay;

import java.util.List;

/**
 * What keeps a transcript from being taken, for the learner.
 * @param key of the message
 * @param arguments for the message, as text or numbers
 */
public record Trouble(String key, List<Object> arguments) {
    public static Trouble of(String key, Object... arguments) {
        return new Trouble(key, List.of(arguments));
    }

    public Object[] values() {
        return arguments.toArray();
    }
}
