package academy.huikuan.lti;

import academy.huikuan.platform.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** The JSON from which Canvas makes an LTI key: Developer Keys, LTI key, "Paste JSON" or "Enter URL". */
final class CanvasConfiguration {
    private static final JsonWriterFactory LINES =
            JsonProvider.provider().createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final String LINK = "LtiResourceLinkRequest";
    private static final String CHOICE = "LtiDeepLinkingRequest";

    private CanvasConfiguration() {}

    /** @param title under which Canvas shows the tool */
    static String of(ToolAddresses tool, String title, String about) {
        JsonObject settings = JsonText.object()
                .add("text", title)
                .add("icon_url", tool.icon())
                .add("selection_width", 800)
                .add("selection_height", 700)
                .add("placements", JsonText.array()
                        .add(placement(tool, title, "course_navigation", LINK))
                        .add(placement(tool, title, "assignment_selection", CHOICE))
                        .add(placement(tool, title, "link_selection", CHOICE)))
                .build();
        JsonObject extension = JsonText.object()
                .add("platform", "canvas.instructure.com")
                .add("domain", tool.domain())
                .add("tool_id", "huikuan-academy")
                .add("privacy_level", "public")
                .add("settings", settings)
                .build();
        return lines(JsonText.object()
                .add("title", title)
                .add("description", about)
                .add("target_link_uri", tool.launch())
                .add("oidc_initiation_url", tool.login())
                .add("redirect_uris", JsonText.array().add(tool.launch()))
                .add("public_jwk_url", tool.keys())
                .add("scopes", array(ToolAddresses.SCOPES))
                .add("extensions", JsonText.array().add(extension))
                .add("custom_fields", JsonText.object())
                .build());
    }

    private static JsonObjectBuilder placement(ToolAddresses tool, String title, String placement, String message) {
        return JsonText.object()
                .add("placement", placement)
                .add("message_type", message)
                .add("target_link_uri", tool.launch())
                .add("text", title)
                .add("enabled", true);
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }

    private static String lines(JsonObject json) {
        StringWriter text = new StringWriter();
        LINES.createWriter(text).writeObject(json);
        return text.toString().strip();
    }
}
