package academy.huikuan.epub;

import academy.huikuan.course.OfflineBook;
import academy.huikuan.platform.Secrets;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * The book that the product hands out: the one made when it was built; where the settings name a folder of their own content, one made
 * of that folder at the start, so that pages and book always tell the same. It stays in memory, some hundred kilobytes.
 */
@ApplicationScoped
public class PackedBook implements OfflineBook {
    static final String FILE = "/epub/huikuan.epub";

    private volatile byte[] bytes;
    private volatile String digest;

    void load(@Observes @Priority(120) Starting starting) {
        bytes = starting.settings().contentFolder().isPresent() ? Book.of(SourceFolder.of(starting.settings())) : packed();
        digest = Secrets.digest(Base64.getEncoder().encodeToString(bytes)).substring(0, 32);
    }

    private static byte[] packed() {
        try (InputStream file = PackedBook.class.getResourceAsStream(FILE)) {
            if (file == null) throw new StartupFailure(FILE + " is missing from the product; build it with `mvn package`");
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Tells two books apart. */
    public String digest() {
        return digest;
    }

    /** As it is called on the reader's device. */
    public String fileName() {
        return Messages.text(Language.ZH, "web.product") + ".epub";
    }

    @Override
    public Offer offer() {
        return new Offer("/course/huikuan.epub", Math.max(1, Math.round(bytes.length / 1024f)) + " KB");
    }
}
