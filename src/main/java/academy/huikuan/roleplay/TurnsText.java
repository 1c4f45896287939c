package academy.huikuan.roleplay;

import academy.huikuan.platform.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** Turns of a talk as one text, JSON. */
public final class TurnsText {
    private TurnsText() {}

    public static String encoded(List<Turn> turns) {
        JsonArrayBuilder all = JsonText.array();
        turns.forEach(turn -> all.add(JsonText.object().add("side", turn.side().name()).add("text", turn.text())));
        return all.build().toString();
    }

    public static List<Turn> decoded(String json) {
        return JsonText.reader(json).readArray().getValuesAs(JsonObject.class).stream()
                .map(turn -> new Turn(Turn.Side.valueOf(turn.getString("side")), turn.getString("text")))
                .toList();
    }
}
