package academy.huikuan.lti;

import academy.huikuan.platform.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the product says of itself to a platform (LTI Dynamic Registration 1.0, section 3.5.2).
 * @param name in Chinese
 * @param english the name in English
 */
record ToolRegistration(ToolAddresses tool, String name, String english, String about) {
    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String LINK = "LtiResourceLinkRequest";
    private static final String CHOICE = "LtiDeepLinkingRequest";
    private static final List<String> CLAIMS = List.of("iss", "sub", "name", "given_name", "family_name", "email");
    private static final Map<String, List<String>> WISHES = Map.of(
            LINK, List.of("course_navigation"),
            CHOICE, List.of("assignment_selection", "link_selection", "ContentArea", "RichTextEditor"));
    private static final Map<String, List<String>> USUAL = Map.of(LINK, List.of(), CHOICE, List.of("ContentArea"));
    private static final Map<String, List<String>> CANVAS = Map.of(
            LINK, List.of("course_navigation"), CHOICE, List.of("assignment_selection", "link_selection"));

    /** The JSON that is posted to a platform of that configuration. */
    String json(PlatformConfiguration platform) {
        return JsonText.object()
                .add("application_type", "web")
                .add("response_types", array(List.of("id_token")))
                .add("grant_types", array(List.of("implicit", "client_credentials")))
                .add("initiate_login_uri", tool.login())
                .add("redirect_uris", array(List.of(tool.launch())))
                .add("client_name", name)
                .add("client_name#en", english)
                .add("jwks_uri", tool.keys())
                .add("logo_uri", tool.icon())
                .add("token_endpoint_auth_method", "private_key_jwt")
                .add("scope", tool.scopes())
                .add(CONFIGURATION, configuration(platform))
                .build()
                .toString();
    }

    private JsonObjectBuilder configuration(PlatformConfiguration platform) {
        JsonArrayBuilder messages = JsonText.array();
        for (String type : List.of(LINK, CHOICE))
            if (platform.messages().isEmpty() || platform.messages().containsKey(type)) messages.add(message(platform, type));
        JsonObjectBuilder configuration = JsonText.object()
                .add("domain", tool.domain())
                .add("description", about)
                .add("target_link_uri", tool.launch())
                .add("claims", array(CLAIMS))
                .add("messages", messages);
        if (platform.product().equals("canvas")) configuration.add("https://canvas.instructure.com/lti/privacy_level", "public");
        return configuration;
    }

    private JsonObjectBuilder message(PlatformConfiguration platform, String type) {
        JsonObjectBuilder message = JsonText.object()
                .add("type", type)
                .add("target_link_uri", tool.launch())
                .add("label", name)
                .add("icon_uri", tool.icon());
        List<String> placements = placements(platform, type);
        return placements.isEmpty() ? message : message.add("placements", array(placements));
    }

    /** Those wanted that the platform has; the usual ones of its kind where it does not say. */
    static List<String> placements(PlatformConfiguration platform, String type) {
        List<String> offered = platform.messages().getOrDefault(type, List.of());
        if (!offered.isEmpty()) return WISHES.get(type).stream().filter(offered::contains).toList();
        return (platform.product().equals("canvas") ? CANVAS : USUAL).get(type);
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }
}
