package academy.huikuan.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Takes what the server writes to the terminal, so that the terminal keeps only what people must read. Two files at most: the
 * one written, and as `.1` the one before it.
 */
final class ServerLog extends OutputStream {
    private static final long MOST_BYTES = 20_000_000;

    private final Path file;
    private final long mostBytes;
    private OutputStream out;
    private long written;

    private ServerLog(Path file, long mostBytes) throws IOException {
        this.file = file;
        this.mostBytes = mostBytes;
        begin();
    }

    /** From now on the process's output and error stream go to that file. */
    static void to(Path file) throws IOException {
        PrintStream log = new PrintStream(new ServerLog(file, MOST_BYTES), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    /** @param mostBytes size at which the next file begins */
    static OutputStream in(Path file, long mostBytes) throws IOException {
        return new ServerLog(file, mostBytes);
    }

    private void begin() throws IOException {
        if (Files.exists(file))
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        out = new BufferedOutputStream(Files.newOutputStream(file));
        written = 0;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (written > 0 && written + length > mostBytes) {
            out.close();
            begin();
        }
        out.write(bytes, offset, length);
        written += length;
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
