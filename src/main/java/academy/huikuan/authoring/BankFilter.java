package academy.huikuan.authoring;

import academy.huikuan.question.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which questions to list.
 * @param find part of a text, or empty
 * @param topic its full name, or empty
 * @param skill its id, or empty
 * @param author `me`, a person's id, or empty for all
 * @param state empty for all that are not retired
 */
public record BankFilter(String find, Optional<Kind> kind, String topic, String skill, String author, Optional<State> state) {
    static final String ME = "me";

    static BankFilter of(String find, String kind, String topic, String skill, String author, String state) {
        String wanted = find.strip();
        return new BankFilter(
                wanted.substring(0, Math.min(60, wanted.length())),
                Kind.named(kind),
                topic.matches("[a-z0-9/-]{1,80}") ? topic : "",
                skill.matches("[a-z]{1,20}") ? skill : "",
                author.equals(ME) || author.matches("[0-9a-f-]{36}") ? author : "",
                State.of(state));
    }

    public boolean any() {
        return !find.isEmpty() || kind.isPresent() || !topic.isEmpty() || !skill.isEmpty() || !author.isEmpty() || state.isPresent();
    }

    /** The filter as an address has it. */
    public String query() {
        return "find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&kind=" + kind.map(Kind::id).orElse("") + "&topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8) + "&skill=" + skill + "&author=" + author + "&state="
                + state.map(State::id).orElse("");
    }
}
