package academy.huikuan.authoring;

import academy.huikuan.question.Kind;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A draft as the database keeps it. */
final class DraftText {
    private DraftText() {}

    static String encoded(Draft draft) {
        return Json.createObjectBuilder()
                .add("kind", draft.kind().map(Kind::id).orElse(""))
                .add("entries", object(draft.entries()))
                .build()
                .toString();
    }

    static Draft decoded(String json) {
        JsonObject root = Json.createReader(new StringReader(json)).readObject();
        return new Draft(Kind.named(root.getString("kind")), entries(root.getJsonObject("entries")));
    }

    static String encoded(Entries entries) {
        return object(entries).build().toString();
    }

    static Entries entries(String json) {
        return entries(Json.createReader(new StringReader(json)).readObject());
    }

    private static JsonObjectBuilder object(Entries entries) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        entries.tables().forEach((id, rows) -> {
            JsonArrayBuilder all = Json.createArrayBuilder();
            rows.forEach(row -> all.add(object(row)));
            tables.add(id, all);
        });
        return Json.createObjectBuilder().add("texts", object(entries.texts())).add("tables", tables);
    }

    private static JsonObjectBuilder object(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        texts.forEach(object::add);
        return object;
    }

    private static Entries entries(JsonObject root) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        root.getJsonObject("tables").forEach((id, rows) -> tables.put(id, rows.asJsonArray().stream().map(DraftText::texts).toList()));
        return new Entries(texts(root.get("texts")), tables);
    }

    private static Map<String, String> texts(JsonValue object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.asJsonObject().forEach((id, text) -> texts.put(id, ((JsonString) text).getString()));
        return texts;
    }
}
