package academy.huikuan.people;

import academy.huikuan.platform.Secrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form that came after the session's end. */
final class LateForm {
    /** Shorter texts are names, choices and numbers. */
    private static final int WORTH_KEEPING = 8;

    private LateForm() {}

    /**
     * What somebody wrote into the form; nothing of a form with a password in it.
     * @param body as browsers encode a form's fields
     * @param token of this browser: a form of another site's making gives back nothing
     */
    static List<String> texts(String body, String token) {
        List<String> texts = new ArrayList<>();
        boolean ours = false;
        for (String field : body.split("&")) {
            int middle = field.indexOf('=');
            if (middle <= 0) continue;
            String name = field.substring(0, middle);
            Optional<String> value = decoded(field.substring(middle + 1)).map(String::strip);
            if (name.equals("_token")) ours = value.filter(given -> Secrets.same(given, token)).isPresent();
            else if (name.contains("password")) return List.of();
            else value.filter(LateForm::written).ifPresent(texts::add);
        }
        return ours ? List.copyOf(texts) : List.of();
    }

    /**
     * As {@link #texts}, of a form with an upload; files are not given back, whoever sent them has them.
     * @param boundary between the parts, from the content type
     */
    static List<String> parts(byte[] body, String boundary, String token) {
        List<String> texts = new ArrayList<>();
        boolean ours = false;
        for (String part : new String(body, StandardCharsets.UTF_8).split(java.util.regex.Pattern.quote("--" + boundary))) {
            int middle = part.indexOf("\r\n\r\n");
            if (middle < 0) continue;
            String head = part.substring(0, middle);
            String value = part.substring(middle).strip();
            if (head.contains("name=\"_token\"")) ours = Secrets.same(value, token);
            else if (head.contains("password")) return List.of();
            else if (!head.contains("filename=") && written(value)) texts.add(value);
        }
        return ours ? List.copyOf(texts) : List.of();
    }

    private static boolean written(String text) {
        return text.length() >= WORTH_KEEPING && !text.matches("[0-9a-f-]{8,64}");
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The path of the page from which a form came. @param referrer the address that the browser told, or an empty text */
    static String page(String referrer) {
        try {
            URI from = new URI(referrer);
            String path = Optional.ofNullable(from.getRawPath()).filter(some -> some.startsWith("/")).orElse("/");
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }
}
