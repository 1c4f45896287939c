package academy.huikuan;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the product learns whether it runs, and if not, why not. */
class StartProductIT {
    private static final int MOST_SECONDS = 45;

    @TempDir
    private Path folder;

    @Test
    void the_first_start_tells_the_address_and_a_signal_ends_it_cleanly() {
        try (Product product = Product.named("first-start").start()) {
            assertThat(product.output()).contains("is ready: " + product.url(""));
            assertThat(product.errors()).isEmpty();
            assertThat(product.stop()).isEqualTo(143);
        }
    }

    @Test
    void a_port_in_use_is_refused() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Product product = Product.named("port-in-use").with("HUIKUAN_PORT", String.valueOf(other.getLocalPort()))) {
            refuses(product, "port " + other.getLocalPort() + " cannot be opened", "HUIKUAN_PORT");
        }
    }

    @Test
    void a_port_that_is_none_is_refused() {
        try (Product product = Product.named("bad-port").with("HUIKUAN_PORT", "80801")) {
            refuses(product, "HUIKUAN_PORT is '80801'", "from 1 to 65535");
        }
    }

    @Test
    void a_database_that_another_process_uses_is_refused() {
        try (Product first = Product.named("locked").start();
                Product second = Product.named("locked-second").with("HUIKUAN_DATA", first.data().toAbsolutePath().toString())) {
            refuses(second, "another process uses the database", first.data().getFileName().toString());
            assertThat(first.ready()).isTrue();
        }
    }

    @Test
    void a_database_that_does_not_answer_is_refused_without_telling_the_password() {
        String address = "jdbc:postgresql://127.0.0.1:1/x?password=secret";
        try (Product product = Product.named("unreachable").with("HUIKUAN_DB_URL", address).with("HUIKUAN_DB_PASSWORD", "secret")) {
            refuses(product, "the database jdbc:postgresql://127.0.0.1:1/x cannot be opened", "refused");
            assertThat(product.errors()).doesNotContain("secret");
        }
    }

    @Test
    void a_database_that_takes_the_call_and_says_nothing_is_refused() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Product product = Product.named("silent")
                        .with("HUIKUAN_DB_URL", "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x")) {
            refuses(product, "cannot be opened", "timed out");
        }
    }

    @Test
    void a_content_folder_without_a_course_is_refused() {
        try (Product product = Product.named("no-course").with("HUIKUAN_CONTENT", folder.toString())) {
            refuses(product, folder.toString(), "no content/course.yaml in it");
        }
    }

    @Test
    void mistakes_in_the_content_are_all_told_with_file_and_line() throws IOException {
        copy(Path.of("content"), folder.resolve("content"));
        copy(Path.of("quizzes"), folder.resolve("quizzes"));
        Files.writeString(folder.resolve("content/units/mindset/unit.md"), "# no front matter\n");
        Files.writeString(folder.resolve("content/units/stages/unit.md"), "# no front matter\n");
        try (Product product = Product.named("broken-content").with("HUIKUAN_CONTENT", folder.toString())) {
            refuses(product, "content/units/mindset/unit.md:1: ", "content/units/stages/unit.md:1: ");
        }
    }

    @Test
    void a_mistake_in_a_question_bank_is_told_with_file_and_line() throws IOException {
        copy(Path.of("content"), folder.resolve("content"));
        copy(Path.of("quizzes"), folder.resolve("quizzes"));
        Files.writeString(folder.resolve("quizzes/stages.gift"), "::stages-1:: What? { =one");
        try (Product product = Product.named("broken-bank").with("HUIKUAN_CONTENT", folder.toString())) {
            refuses(product, "quizzes/stages.gift:1: ");
        }
    }

    private static void refuses(Product product, String... words) {
        int code = product.launch().exitCode(MOST_SECONDS);

        assertThat(code).isNotZero();
        assertThat(product.errors()).startsWith("Huikuan Academy cannot start: ").contains(words);
        assertThat(product.errors().lines()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
