package academy.huikuan.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines for the person who starts the product, straight to the terminal; the server's own output goes to its log. */
public final class StartupReport {
    /** How a process ends that could not start. */
    private static final int FAILED = 2;

    private StartupReport() {}

    public static void print(String text) {
        line(FileDescriptor.out, text);
    }

    /** Ends the process at once, with that reason as the last line of the error stream. */
    public static void end(String reason) {
        System.err.flush();
        line(FileDescriptor.err, "Huikuan Academy cannot start: " + reason);
        Runtime.getRuntime().halt(FAILED);
    }

    /** The same, with what lies behind it in the server's log. */
    public static void end(String reason, Throwable failure) {
        failure.printStackTrace();
        end(reason);
    }

    private static void line(FileDescriptor terminal, String text) {
        new PrintStream(new FileOutputStream(terminal), true, StandardCharsets.UTF_8).println(text);
    }
}
