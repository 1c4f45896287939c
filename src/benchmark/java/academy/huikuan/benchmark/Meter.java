package academy.huikuan.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts the answers of one simulation between the end of its warm-up and its end, and the processor time that the server's process
 * takes meanwhile.
 */
final class Meter {
    /** A request's times: how many took so many milliseconds; the last place is for all that took longer. */
    private static final int PLACES = 60_000;

    static final String URL = System.getProperty("benchmark.url");
    static final Duration WARM = seconds("benchmark.warm");
    static final Duration MEASURED = seconds("benchmark.measured");
    static final Duration ALL = WARM.plus(MEASURED);
    /** On a busy machine the warm-up lasts until so many requests were answered, for compiled code comes by their number. */
    private static final int LEAST_WARM = Integer.getInteger("benchmark.warm.requests", 0);
    /** The warm-up never lasts longer than so many times its length. */
    private static final int MOST_WARM = 6;

    private static final Map<String, AtomicIntegerArray> TIMES = new TreeMap<>();
    private static final AtomicInteger SEEN = new AtomicInteger();
    private static volatile boolean measuring;
    private static volatile boolean ended;
    private static Thread clock;
    private static Duration processor = Duration.ZERO;
    private static Duration lasted = Duration.ZERO;

    private Meter() {}

    private static Duration seconds(String property) {
        return Duration.ofSeconds(Long.getLong(property, 1));
    }

    /** Begins with the warm-up. */
    static void start() {
        clock = new Thread(Meter::measure, "meter");
        clock.setDaemon(true);
        clock.start();
    }

    private static void measure() {
        ProcessHandle server = ProcessHandle.of(Long.getLong("benchmark.pid")).orElseThrow();
        rest(WARM);
        for (long left = WARM.toSeconds() * (MOST_WARM - 1); left > 0 && SEEN.get() < LEAST_WARM; left--) rest(Duration.ofSeconds(1));
        Duration before = Processor.time(server);
        long begun = System.nanoTime();
        measuring = true;
        rest(MEASURED);
        measuring = false;
        ended = true;
        lasted = Duration.ofNanos(System.nanoTime() - begun);
        processor = Processor.time(server).minus(before);
    }

    /** Whether the load is still wanted. */
    static boolean goesOn() {
        return !ended;
    }

    private static void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** An answer has come; whatever comes outside of the measured time does not count. */
    static int took(String request, int millis) {
        SEEN.incrementAndGet();
        if (measuring) times(request).incrementAndGet(Math.min(millis, PLACES - 1));
        return millis;
    }

    private static AtomicIntegerArray times(String request) {
        synchronized (TIMES) {
            return TIMES.computeIfAbsent(request, any -> new AtomicIntegerArray(PLACES));
        }
    }

    /** Writes what was measured to the file that the starting process names. */
    static void end() {
        try {
            clock.join();
            Properties told = new Properties();
            told.setProperty("processor.millis", String.valueOf(processor.toMillis()));
            told.setProperty("lasted.millis", String.valueOf(lasted.toMillis()));
            TIMES.forEach((request, times) -> told.setProperty("times." + request, told(times)));
            try (var out = Files.newBufferedWriter(Path.of(System.getProperty("benchmark.out")))) {
                told.store(out, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** How many there are, then the milliseconds below which 50, 95, 99 and 100 % of them stay. */
    private static String told(AtomicIntegerArray times) {
        int[] counts = new int[PLACES];
        Arrays.setAll(counts, times::get);
        int all = Arrays.stream(counts).sum();
        StringBuilder text = new StringBuilder(String.valueOf(all));
        for (int percent : new int[] {50, 95, 99, 100}) text.append(' ').append(percentile(counts, all, percent));
        return text.toString();
    }

    private static int percentile(int[] counts, int all, int percent) {
        long wanted = Math.max(1, ((long) all * percent + 99) / 100);
        long seen = 0;
        for (int millis = 0; millis < counts.length; millis++) {
            seen += counts[millis];
            if (seen >= wanted) return millis;
        }
        return counts.length;
    }
}
