package academy.huikuan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    private Path folder;

    @Test
    void a_full_file_becomes_the_one_before() throws IOException {
        Path file = folder.resolve("server.log");
        try (OutputStream log = ServerLog.in(file, 10)) {
            for (String line : new String[] {"first\n", "second\n", "third\n"}) log.write(line.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(file).hasContent("third\n");
        assertThat(folder.resolve("server.log.1")).hasContent("second\n");
        assertThat(folder).isDirectoryNotContaining("glob:**2");
    }

    @Test
    void a_start_keeps_the_log_of_the_run_before() throws IOException {
        Path file = folder.resolve("server.log");
        for (String run : new String[] {"one", "two"})
            try (OutputStream log = ServerLog.in(file, 100)) {
                log.write(run.getBytes(StandardCharsets.UTF_8));
            }

        assertThat(file).hasContent("two");
        assertThat(folder.resolve("server.log.1")).hasContent("one");
    }
}
