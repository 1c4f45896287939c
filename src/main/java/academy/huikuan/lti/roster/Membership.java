package academy.huikuan.lti.roster;

import academy.huikuan.lti.PersonName;
import academy.huikuan.lti.Roles;
import academy.huikuan.platform.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One page of a roster.
 * @param unreadable entries that name nobody
 */
record Membership(List<Member> members, int unreadable) {
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final Set<String> OUT = Set.of("inactive", "deleted");
    private static final int MOST_SUBJECT = 255;

    /** @throws RosterFault if it is no membership container */
    static Membership read(String body) throws RosterFault {
        try (JsonReader reader = JsonText.reader(body)) {
            JsonValue members = reader.readObject().get("members");
            if (!(members instanceof JsonArray list)) throw new RosterFault(RosterFault.Kind.FORMAT, "no list of members");
            List<Member> read = new ArrayList<>();
            for (JsonValue one : list) member(one).ifPresent(read::add);
            return new Membership(List.copyOf(read), list.size() - read.size());
        } catch (JsonException | IllegalStateException nonsense) {
            throw new RosterFault(RosterFault.Kind.FORMAT, "no JSON object");
        }
    }

    private static Optional<Member> member(JsonValue value) {
        if (!(value instanceof JsonObject one)) return Optional.empty();
        Optional<String> subject = text(one, "user_id").filter(id -> id.length() <= MOST_SUBJECT);
        return subject.map(id -> new Member(
                id,
                !OUT.contains(text(one, "status").orElse("").toLowerCase(java.util.Locale.ROOT)),
                Roles.of(texts(one.get("roles"))),
                PersonName.of(text(one, "name"), text(one, "given_name"), text(one, "family_name")),
                text(one, "email"),
                custom(one.get("message"))));
    }

    private static Optional<String> text(JsonObject from, String name) {
        JsonValue value = from.get(name);
        if (value instanceof JsonString text) return Optional.of(text.getString()).filter(some -> !some.isBlank());
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonString text) return List.of(text.getString());
        if (!(value instanceof JsonArray list)) return List.of();
        return list.stream().filter(JsonString.class::isInstance).map(one -> ((JsonString) one).getString()).toList();
    }

    private static Map<String, String> custom(JsonValue messages) {
        Map<String, String> fields = new HashMap<>();
        if (messages instanceof JsonArray list)
            for (JsonValue one : list)
                if (one instanceof JsonObject message && message.get(CUSTOM) instanceof JsonObject custom)
                    custom.keySet().forEach(name -> text(custom, name).ifPresent(field -> fields.putIfAbsent(name, field)));
        return Map.copyOf(fields);
    }
}
