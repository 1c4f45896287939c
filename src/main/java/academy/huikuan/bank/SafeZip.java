package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the XML files of a ZIP that strangers send, in memory: no name leads out of it, and it stops at too many entries, an entry or a whole
 * too large, or more than hundredfold swelling.
 */
final class SafeZip {
    private static final int MOST_ENTRIES = 4_000;
    private static final long MOST_ALL = 50L * 1024 * 1024;
    private static final long SWELLING = 100;
    /** What a small file may become whatever its ratio: short XML packs well. */
    private static final long FREE = 2L * 1024 * 1024;

    private final String file;
    private final List<Problem> problems;
    private final long size;
    private long all;

    private SafeZip(String file, long size, List<Problem> problems) {
        this.file = file;
        this.size = size;
        this.problems = problems;
    }

    /** @return the XML files by their paths; nothing, with a problem, where the package is refused */
    static Map<String, byte[]> read(String file, byte[] bytes, List<Problem> problems) {
        int known = problems.size();
        Map<String, byte[]> files = new SafeZip(file, bytes.length, problems).files(bytes);
        return problems.size() > known ? Map.of() : files;
    }

    private void problem(String message) {
        problems.add(new Problem(file, 1, message));
    }

    private Map<String, byte[]> files(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (bytes.length > Limits.MOST_BYTES) {
            problem("the file is larger than " + Limits.MOST_BYTES / 1024 / 1024 + " MB");
            return files;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) problem("the package has more than " + MOST_ENTRIES + " entries");
                else if (outside(entry.getName())) problem("the package's entry '" + entry.getName() + "' leads out of it");
                else if (!read(zip, entry, files)) return files;
                if (!problems.isEmpty()) return files;
            }
            if (entries == 0) problem("the file is no ZIP package");
        } catch (IOException | IllegalArgumentException broken) {
            problem("the ZIP package cannot be read: " + broken.getMessage());
        }
        return files;
    }

    private static boolean outside(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("^[A-Za-z]:.*") || List.of(path.split("/")).contains("..") || name.indexOf('\0') >= 0;
    }

    private boolean read(ZipInputStream zip, ZipEntry entry, Map<String, byte[]> files) throws IOException {
        boolean wanted = !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        long length = 0;
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            length += count;
            all += count;
            if (length > Limits.MOST_BYTES) problem("the package's entry '" + entry.getName() + "' is larger than " + Limits.MOST_BYTES / 1024 / 1024 + " MB");
            else if (all > MOST_ALL || all > FREE && all > size * SWELLING) problem("the package swells to more than it can honestly hold");
            if (!problems.isEmpty()) return false;
            if (wanted) content.write(buffer, 0, count);
        }
        if (wanted && files.put(entry.getName().replace('\\', '/'), content.toByteArray()) != null)
            problem("the package has the entry '" + entry.getName() + "' twice");
        return true;
    }
}
