package academy.huikuan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tabler's outline icons, read once each. */
final class Icons {
    private static final String FOLDER = "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Icons() {}

    static String svg(String name) {
        return READ.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try (InputStream stream = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (stream == null) throw new IllegalArgumentException("no icon '" + name + "'");
            String svg = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            String shapes = svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1);
            return "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\""
                    + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">" + shapes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
