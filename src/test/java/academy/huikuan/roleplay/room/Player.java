package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone in a room over plain HTTP, who keeps all that was ever answered. */
final class Player {
    private final Visitor visitor;
    private final List<String> heard = new ArrayList<>();
    private final String pen = Ids.random();
    private int written;
    private String room = "";

    Player(Product product, String number) {
        visitor = Visitor.signedIn(product, number);
    }

    Visitor visitor() {
        return visitor;
    }

    Visitor.Answer get(String path) {
        return kept(visitor.get(path));
    }

    Visitor.Answer post(String path, String... fields) {
        return kept(visitor.post(path, map(fields)));
    }

    private Visitor.Answer kept(Visitor.Answer answer) {
        heard.add(answer.headers().map() + "\n" + answer.text());
        return answer;
    }

    private static Map<String, String> map(String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }

    /** All that was answered, headers and bodies. */
    String heard() {
        return String.join("\n", heard);
    }

    /** Makes a room and is in it. */
    Player makes(String scenario, String part) {
        room = post("/roleplay/" + scenario + "/rooms", "part", part, "minutes", "20", "action", "invite").location();
        assertThat(room).startsWith("/roleplay/rooms/");
        return this;
    }

    /** The path of the invitation to the room. */
    String invitation() {
        return found(get(room).text(), "value=\"[^\"]*(/roleplay/rooms/join/[0-9a-f]+)\"");
    }

    Player joins(String invitation, String part) {
        get(invitation);
        room = post(invitation, "part", part).location();
        assertThat(room).startsWith("/roleplay/rooms/");
        return this;
    }

    /** Goes on in the room of somebody else. */
    Player at(Player other) {
        room = other.room;
        return this;
    }

    String room() {
        return room;
    }

    Visitor.Answer does(String action) {
        return post(room, "action", action);
    }

    /** Says something as a page's script does. @return the turn's number */
    int says(String text) {
        return says(text, ++written);
    }

    int says(String text, int sequence) {
        Visitor.Answer answer =
                kept(visitor.postJson(room + "/turns", map("text", text, "pen", pen, "sequence", String.valueOf(sequence))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Integer.parseInt(found(answer.text(), "\"number\":([0-9]+)"));
    }

    int written() {
        return written;
    }

    /** What the room's page shows of the talk. */
    List<String> talk() {
        return Pattern.compile("<p class=\"bubble\">([^<]*)</p>").matcher(get(room).text()).results().map(found -> found.group(1)).toList();
    }

    String page() {
        return get(room).text();
    }

    String news(int after) {
        return get(room + "/news?after=" + after).text();
    }

    static String found(String text, String expression) {
        Matcher matcher = Pattern.compile(expression).matcher(text);
        assertThat(matcher.find()).as(expression + " in " + text).isTrue();
        return matcher.group(1);
    }
}
