package academy.huikuan.lti.select;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What goes back to the platform: the content items (Deep Linking 2.0, section 3.2) and the message around them (section 4.5).
 * @param items in the order chosen; none when somebody thought better of it
 */
record Answer(List<Map<String, Object>> items) {
    static final Duration LASTS = Duration.ofMinutes(5);
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final int ICON = 48;
    private static final int HEIGHT = 800;

    /** @param address of this product, without a slash at its end; @param description of each, where the platform names none */
    static Answer of(List<Choice> choices, Wanted wanted, String address, java.util.function.Function<Choice, String> description) {
        return new Answer(choices.stream()
                .map(choice -> item(choice, wanted, address, wanted.description().isEmpty() ? description.apply(choice) : wanted.description()))
                .toList());
    }

    /** Every link goes to the launch address; the custom field says where it leads from there. */
    private static Map<String, Object> item(Choice choice, Wanted wanted, String address, String description) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", Wanted.LINK);
        item.put("title", choice.title());
        item.put("text", description);
        item.put("url", address + "/lti/launch");
        item.put("custom", Map.of("target", choice.target().id()));
        item.put("icon", ordered("url", address + "/assets/mark/mark.svg", "width", ICON, "height", ICON));
        choice.column().filter(column -> wanted.lineItems()).ifPresent(column -> item.put(
                "lineItem",
                ordered("label", column.label(), "scoreMaximum", column.maximum(), "resourceId", choice.target().id(), "tag", choice.tag())));
        shown(wanted.presentations()).ifPresent(way -> item.put(way.getKey(), way.getValue()));
        return item;
    }

    /** In the platform's own page where it may stand there, else in a window of its own. */
    private static Optional<Map.Entry<String, Object>> shown(Set<String> presentations) {
        if (presentations.contains("iframe")) return Optional.of(Map.entry("iframe", Map.of("height", HEIGHT)));
        return presentations.contains("window") ? Optional.of(Map.entry("window", Map.of("targetName", "huikuan"))) : Optional.empty();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) map.put((String) pairs[at], pairs[at + 1]);
        return map;
    }

    /** The same text for the same items. */
    String json() {
        return JSONArrayUtils.toJSONString(List.copyOf(items));
    }

    /**
     * The claims of the signed message. `sub` is not asked for by the specification, but by Blackboard.
     * @param told to the one who chose, in their language
     */
    Map<String, Object> claims(Selection selection, String clientId, String issuer, String told, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", clientId);
        claims.put("sub", clientId);
        claims.put("aud", issuer);
        claims.put("iat", Date.from(now));
        claims.put("exp", Date.from(now.plus(LASTS)));
        claims.put("nonce", selection.nonce());
        claims.put(CLAIM + "message_type", "LtiDeepLinkingResponse");
        claims.put(CLAIM + "version", "1.3.0");
        claims.put(CLAIM + "deployment_id", selection.deployment());
        claims.put(LINKING + "content_items", items);
        selection.wanted().data().ifPresent(data -> claims.put(LINKING + "data", data));
        claims.put(LINKING + "msg", told);
        claims.put(LINKING + "log", items.size() + " chosen");
        return claims;
    }
}
