package academy.huikuan.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines for the person who starts the product, straight to the terminal and past the server's log format. */
public final class StartupReport {
    private StartupReport() {}

    public static void print(String text) {
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        terminal.println(text);
    }
}
