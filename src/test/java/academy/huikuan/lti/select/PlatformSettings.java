package academy.huikuan.lti.select;

import academy.huikuan.jose.Claims;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings of a deep linking request. */
final class PlatformSettings {
    private PlatformSettings() {}

    /** As a platform sends them that says everything, with one changed; an empty value takes it away. */
    static Claims with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "deep_link_return_url", "https://platform.example/return?course=3",
                "accept_types", List.of("link", "ltiResourceLink"),
                "accept_presentation_document_targets", List.of("iframe", "window"),
                "accept_multiple", true,
                "data", "csrf:7 é"));
        if (value.equals("")) all.remove(name);
        else all.put(name, value);
        return new Claims(all);
    }
}
