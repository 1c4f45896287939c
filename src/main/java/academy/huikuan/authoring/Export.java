package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Format;
import academy.huikuan.bank.Formats;
import academy.huikuan.bank.Loss;
import academy.huikuan.bank.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Questions as files for others: one of a bank's formats, or what a folder `quizzes/` of the course holds. */
record Export(String name, String yaml, List<Entry> bank) {
    /** The format that is no bank's: the files of a quiz. */
    static final String QUIZZES = "quizzes";

    /** So that the same questions make the same file; the earliest that a ZIP file can say, with a margin for time zones. */
    private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** A file to download. */
    record File(String name, String mediaType, byte[] bytes) {}

    /** A quiz with its bank. */
    static Export of(String id, Entries entries, List<Entry> bank) {
        String unit = entries.text("belongs").isEmpty() ? unit(bank) : entries.text("belongs");
        return new Export(id, QuizForm.yaml(id, unit, entries), bank);
    }

    /** Selected questions, as a quiz that draws ten of them. @param title of the quiz */
    static Export of(String title, List<Entry> bank) {
        long drawable = bank.stream().filter(found -> QuizForm.quick(found.question())).count();
        Entries entries = QuizForm.blank()
                .with("title", title)
                .with(QuizForm.SECTION, List.of(Map.of("way", "drawn", "draw", String.valueOf(Math.max(1, Math.min(10, drawable))))));
        return of("own-questions", entries, bank);
    }

    /** The unit that most of the questions' topics belong to. */
    private static String unit(List<Entry> bank) {
        Map<String, Integer> units = new HashMap<>();
        for (Entry found : bank)
            for (String topic : found.question().label().topics()) units.merge(topic.replaceFirst("/.*", ""), 1, Integer::sum);
        return units.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("unit");
    }

    /** @param format see {@link Format#of}, or {@link #QUIZZES}; empty for any other */
    Optional<File> file(String format) {
        if (format.equals(QUIZZES)) return Optional.of(new File(name + ".zip", "application/zip", zip()));
        return Format.of(format).map(known -> new File(
                name + (known == Format.QTI ? "-qti" : "") + known.ending(), known.mediaType(), Formats.write(bank, known).bytes()));
    }

    /** What each format cannot say; a format that says all is left out. */
    Map<Format, List<Loss>> losses() {
        Map<Format, List<Loss>> losses = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            Written written = Formats.write(bank, format);
            if (!written.losses().isEmpty()) losses.put(format, written.losses());
        }
        return losses;
    }

    private byte[] zip() {
        Map<Boolean, List<Entry>> byXml = new HashMap<>();
        for (Entry found : bank)
            byXml.computeIfAbsent(Formats.source(found.question()).startsWith("<"), any -> new java.util.ArrayList<>()).add(found);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".gift", Formats.write(byXml.getOrDefault(false, List.of()), Format.GIFT).bytes());
        if (byXml.containsKey(true)) files.put(name + ".xml", Formats.write(byXml.get(true), Format.MOODLE_XML).bytes());
        files.put(name + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry("quizzes/" + file.getKey());
                entry.setTimeLocal(DATE);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
