package academy.huikuan.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the XML files of a ZIP that strangers send, in memory: no name leads out of it, and it stops at too many entries, an entry or a whole
 * too large, or more than hundredfold swelling.
 */
public final class SafeZip {
    private static final long SWELLING = 100;
    /** What a small file may become whatever its ratio: short XML packs well. */
    private static final long FREE = 2L * 1024 * 1024;

    /**
     * What was in it.
     * @param names of all entries
     * @param xml the XML files by their paths
     */
    public record Content(List<String> names, Map<String, byte[]> xml) {}

    private final Unsafe.Bounds bounds;
    private final long size;
    private final List<String> names = new ArrayList<>();
    private final Map<String, byte[]> xml = new LinkedHashMap<>();
    private Optional<Unsafe> trouble = Optional.empty();
    private long all;

    private SafeZip(long size, Unsafe.Bounds bounds) {
        this.size = size;
        this.bounds = bounds;
    }

    /** @return nothing where the package is refused */
    public static Optional<Content> read(byte[] bytes, Unsafe.Bounds bounds, Consumer<Unsafe> refused) {
        SafeZip zip = new SafeZip(bytes.length, bounds);
        zip.unpack(bytes);
        zip.trouble.ifPresent(refused);
        return zip.trouble.isPresent() ? Optional.empty() : Optional.of(new Content(zip.names, zip.xml));
    }

    private void refuse(Unsafe.Reason reason, String place, String message) {
        this.trouble = Optional.of(new Unsafe(reason, 1, place, message));
    }

    private void unpack(byte[] bytes) {
        if (bytes.length > bounds.bytes()) {
            refuse(Unsafe.Reason.TOO_LARGE, "", "the file is larger than " + bounds.bytes() / 1024 / 1024 + " MB");
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && trouble.isEmpty(); entry = zip.getNextEntry()) {
                String name = entry.getName();
                names.add(name.replace('\\', '/'));
                if (names.size() > bounds.entries())
                    refuse(Unsafe.Reason.TOO_MANY_ENTRIES, "", "the package has more than " + bounds.entries() + " entries");
                else if (outside(name)) refuse(Unsafe.Reason.LEADS_OUT, name, "the package's entry '" + name + "' leads out of it");
                else read(zip, entry);
                if (trouble.isPresent()) return;
            }
            if (names.isEmpty()) refuse(Unsafe.Reason.NO_PACKAGE, "", "the file is no ZIP package");
        } catch (IOException | IllegalArgumentException broken) {
            refuse(Unsafe.Reason.BROKEN_PACKAGE, "", "the ZIP package cannot be read: " + broken.getMessage());
        }
    }

    private static boolean outside(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("^[A-Za-z]:.*") || List.of(path.split("/")).contains("..") || name.indexOf('\0') >= 0;
    }

    private void read(ZipInputStream zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        boolean wanted = !entry.isDirectory() && name.toLowerCase(Locale.ROOT).endsWith(".xml");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        long length = 0;
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            length += count;
            all += count;
            if (length > bounds.bytes())
                refuse(
                        Unsafe.Reason.SWELLS,
                        name,
                        "the package's entry '" + name + "' is larger than " + bounds.bytes() / 1024 / 1024 + " MB");
            else if (all > bounds.all() || all > FREE && all > size * SWELLING)
                refuse(Unsafe.Reason.SWELLS, name, "the package swells to more than it can honestly hold");
            if (trouble.isPresent()) return;
            if (wanted) content.write(buffer, 0, count);
        }
        if (wanted && xml.put(name.replace('\\', '/'), content.toByteArray()) != null)
            refuse(Unsafe.Reason.TWICE, name, "the package has the entry '" + name + "' twice");
    }
}
