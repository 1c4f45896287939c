package academy.huikuan.epub;

import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the book of the packed course while the product is built. */
public final class MakeBook {
    private MakeBook() {}

    /** @param arguments the folder that holds `content` and `quizzes`, and the file to write */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.getParent());
        Files.write(file, Book.of(new SourceFolder(Path.of(arguments[0]))));
    }
}
