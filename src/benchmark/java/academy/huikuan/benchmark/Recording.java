package academy.huikuan.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What the server's threads do, as the JVM's flight recorder samples it. */
final class Recording {
    static final boolean WANTED = Boolean.getBoolean("benchmark.profile");

    private static final String NAME = "benchmark";
    private static final int MOST = 30;

    private Recording() {}

    static void start(ProcessHandle server) throws IOException, InterruptedException {
        jcmd(server, "JFR.start", "name=" + NAME, "settings=profile");
    }

    /** Ends it and counts. */
    static String end(ProcessHandle server, Path file) throws IOException, InterruptedException {
        jcmd(server, "JFR.stop", "name=" + NAME, "filename=" + file.toAbsolutePath());
        return told(file);
    }

    private static void jcmd(ProcessHandle server, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(server.pid())));
        command.addAll(List.of(words));
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** Prints what a recording holds. */
    public static void main(String[] files) throws IOException {
        for (String file : files) System.out.println(told(Path.of(file)));
    }

    /** Shares of the samples: by the busiest method, by the package that ran, and by what of ours or of the platform was on the stack. */
    static String told(Path file) throws IOException {
        Map<String, Integer> leaves = new HashMap<>();
        Map<String, Integer> packages = new HashMap<>();
        Map<String, Integer> within = new HashMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (!event.getEventType().getName().equals("jdk.ExecutionSample") || event.getStackTrace() == null) continue;
                List<RecordedFrame> frames = event.getStackTrace().getFrames();
                samples++;
                leaves.merge(method(frames.get(0)), 1, Integer::sum);
                packages.merge(packageOf(frames.get(0)), 1, Integer::sum);
                Set<String> seen = new HashSet<>();
                for (RecordedFrame frame : frames) if (seen.add(method(frame))) within.merge(method(frame), 1, Integer::sum);
            }
        }
        return file.getFileName() + ": " + samples + " samples\n" + top("busiest method", leaves, samples) + top("package", packages, samples)
                + top("within", within, samples);
    }

    private static String method(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String packageOf(RecordedFrame frame) {
        String[] parts = frame.getMethod().getType().getName().split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length - 1)));
    }

    private static String top(String title, Map<String, Integer> counts, int samples) {
        StringBuilder text = new StringBuilder("  " + title + "\n");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(title.equals("within") ? 8 * MOST : MOST)
                .forEach(entry -> text.append(
                        String.format(Locale.ROOT, "    %5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey())));
        return text.toString();
    }
}
