package academy.huikuan.quiz;

import academy.huikuan.harness.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The course with a question of every kind more in one of its banks, and attempts that ask just these. */
final class KindsCourse {
    /** The shown order or the drawn values of each, `kinds-1` first. */
    private static final List<String> SHOWN = List.of(
            "1,0,2", "3,0,2,1", "0,1", "2,1,0,3", "", ";amount=240000;days=35", "", "3,1,0,2", "2,0,3,1", "", "", "", "");

    static final int QUESTIONS = SHOWN.size();

    private KindsCourse() {}

    /** Writes it. @return the folder to be told to a product */
    static Path written(Path folder) {
        try {
            for (String part : List.of("content", "quizzes")) copy(Path.of(part), folder.resolve(part));
            Path quizzes = folder.resolve("quizzes");
            Path added = Path.of("src/test/resources/kinds");
            append(quizzes.resolve("mindset.gift"), "$", "\n" + Files.readString(added.resolve("mindset.gift")));
            append(quizzes.resolve("mindset.xml"), "</quiz>", Files.readString(added.resolve("mindset.xml")) + "</quiz>\n");
            append(quizzes.resolve("mindset.yaml"), "draw: .*", "draw: " + QUESTIONS);
            return folder.toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Puts a text in the place of the pattern; the end of the file is `$`. */
    private static void append(Path file, String pattern, String text) throws IOException {
        String before = Files.readString(file);
        String after = pattern.equals("$") ? before + text : before.replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(text));
        Files.writeString(file, after);
    }

    /** Lets the open attempts of a product that does not run ask the added questions in their order. */
    static void ask(Product product) throws SQLException {
        try (Connection database = product.embedded().connect();
                PreparedStatement find = database.prepareStatement("select digest from kept_version where kind = 'question' and content_id = ?");
                PreparedStatement update = database.prepareStatement("update quiz_attempt_item set question_digest = ?, option_order = ?"
                        + " where item_number = ? and attempt_id in"
                        + " (select id from quiz_attempt where quiz_id = 'mindset' and open_key is not null)")) {
            for (int number = 1; number <= QUESTIONS; number++) {
                find.setString(1, "kinds-" + number);
                try (ResultSet found = find.executeQuery()) {
                    if (!found.next()) throw new IllegalStateException("kinds-" + number + " was not kept");
                    update.setString(1, found.getString(1));
                }
                update.setString(2, SHOWN.get(number - 1));
                update.setInt(3, number);
                if (update.executeUpdate() == 0) throw new IllegalStateException("no attempt asks question " + number);
            }
        }
        product.embedded().shut();
    }
}
