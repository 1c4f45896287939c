package academy.huikuan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads `demo/<name>.yaml` of the product. */
final class DemoFile {
    private DemoFile() {}

    static Object read(String name) {
        try (InputStream file = DemoFile.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
