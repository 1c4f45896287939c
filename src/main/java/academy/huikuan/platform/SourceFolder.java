package academy.huikuan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The authors' files: a folder with `content` and `quizzes`. Paths are relative and use `/`. */
public final class SourceFolder {
    /** A text file, line ends made `\n`, without byte-order mark. */
    public record Text(String path, String body) {
        public List<String> lines() {
            return body.lines().toList();
        }
    }

    private final Path root;

    public SourceFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The folder that the settings name, else the one packed in the product. */
    public static SourceFolder of(Settings settings) {
        if (settings.contentFolder().isPresent()) {
            Path folder = settings.contentFolder().get();
            if (!Files.isRegularFile(folder.resolve("content/course.yaml")))
                throw new StartupFailure("HUIKUAN_CONTENT names " + folder.toAbsolutePath()
                        + ", but there is no content/course.yaml in it");
            return new SourceFolder(folder);
        }
        URL course = SourceFolder.class.getClassLoader().getResource("content/course.yaml");
        if (course == null) throw new StartupFailure("content/course.yaml is missing from the product");
        try {
            return new SourceFolder(Path.of(new URI(course.toString())).getParent().getParent());
        } catch (URISyntaxException unreadable) {
            throw new StartupFailure("cannot read the packed content at " + course, unreadable);
        }
    }

    /** @return the files below `folder` whose name ends so, in the order of their paths */
    public List<String> list(String folder, String ending) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) return List.of();
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean has(String path) {
        return Files.isRegularFile(inside(path));
    }

    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(inside(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads a text file as UTF-8.
     * @param problems gets a line where the file is missing or not UTF-8; the answer is then empty
     */
    public Optional<Text> text(String path, List<Problem> problems) {
        if (!has(path)) {
            problems.add(new Problem(path, 1, "the file is missing"));
            return Optional.empty();
        }
        try {
            String body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString();
            if (body.startsWith("\uFEFF")) body = body.substring(1);
            return Optional.of(new Text(path, body.replace("\r\n", "\n")));
        } catch (CharacterCodingException notUtf8) {
            problems.add(new Problem(path, 1, "the file is not UTF-8; save it as UTF-8"));
            return Optional.empty();
        }
    }

    /** Reads several files; see {@link #text}. */
    public List<Text> texts(List<String> paths, List<Problem> problems) {
        List<Text> found = new ArrayList<>();
        for (String path : paths) text(path, problems).ifPresent(found::add);
        return found;
    }

    private Path inside(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) throw new IllegalArgumentException(path);
        return file;
    }
}
