package academy.huikuan.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The machine's processors. */
final class Processor {
    private Processor() {}

    /** What a process has taken of them so far, in user and system mode, all threads together. */
    static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException("no such process: " + process.pid()));
    }

    /** How much they had to do in the last minute, 1.0 for one of them; empty text where the system does not say. */
    static String load() {
        Path told = Path.of("/proc/loadavg");
        try {
            return Files.isReadable(told) ? Files.readString(told).split(" ")[0] : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String name() {
        Path told = Path.of("/proc/cpuinfo");
        try {
            if (!Files.isReadable(told)) return System.getProperty("os.arch");
            return Files.readAllLines(told).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
