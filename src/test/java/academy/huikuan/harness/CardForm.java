package academy.huikuan.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a daily card as its page holds it.
 * @param address where it is sent
 * @param hidden its hidden fields, without the browser's token
 */
public record CardForm(String address, Map<String, String> hidden) {
    private static final Pattern ADDRESS = Pattern.compile("action=\"(/drill/[0-9a-f-]{36})\"");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(key|turn|question|since)\" value=\"([^\"]*)\">");

    public static CardForm of(String page) {
        Matcher address = ADDRESS.matcher(page);
        if (!address.find()) throw new IllegalStateException("no card on " + page);
        Map<String, String> hidden = new HashMap<>();
        for (MatchResult field : HIDDEN.matcher(page).results().toList()) hidden.put(field.group(1), field.group(2));
        return new CardForm(address.group(1), hidden);
    }

    public String card() {
        return address.substring("/drill/".length());
    }

    /** With another field. */
    public Map<String, String> with(String name, String value) {
        Map<String, String> fields = new HashMap<>(hidden);
        fields.put(name, value);
        return fields;
    }

    /** What it sends to be told the right answer. */
    public Map<String, String> shown() {
        return with("action", "show");
    }
}
