package academy.huikuan.web;

import academy.huikuan.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Style sheets, scripts and pictures of the interface; the address names the content, so that browsers may keep it for ever. */
final class Assets {
    private static final Map<String, String> WEBJARS =
            Map.of("bootstrap.css", "/META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap.min.css");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml", "png", "image/png");
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::named);
    }

    private static String named(String name) {
        CRC32 sum = new CRC32();
        sum.update(bytes(name));
        return "/assets/" + HexFormat.of().toHexDigits((int) sum.getValue()) + "/" + name;
    }

    static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) throw new Refusal.NotFound();
        return type;
    }

    /** @throws Refusal.NotFound if there is no such file */
    static byte[] bytes(String name) {
        if (!name.matches("[a-z0-9-]+\\.[a-z]+")) throw new Refusal.NotFound();
        return READ.computeIfAbsent(name, Assets::read);
    }

    private static byte[] read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(WEBJARS.getOrDefault(name, "/assets/" + name))) {
            if (stream == null) throw new Refusal.NotFound();
            byte[] bytes = stream.readAllBytes();
            if (!name.equals("bootstrap.css")) return bytes;
            String css = new String(bytes, StandardCharsets.UTF_8);
            return css.replaceAll("/\\*# sourceMappingURL=.*?\\*/", "").getBytes(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
