package academy.huikuan.harness;

import academy.huikuan.people.SeededClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The finished product as a process of its own, with its own port and data folder `target/products/<process>/<name>`, which stays for
 * looking into. Whatever still runs is killed when the tests end.
 */
public final class Product implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("product.folder", "target/product"), "huikuan-launcher.jar");
    private static final Duration MOST_TO_START = Duration.ofSeconds(240);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Set<Product> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Product::killHard)));
    }

    private static Product shared;

    private final Map<String, String> environment = new HashMap<>();
    private final Path data;
    private final int port;
    private Process process;
    private List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

    private Product(Path data, int port) {
        this.data = data;
        this.port = port;
        with("HUIKUAN_DATA", data.toAbsolutePath().toString());
        with("HUIKUAN_PORT", String.valueOf(port));
        with("HUIKUAN_ADDRESS", "http://127.0.0.1:" + port);
    }

    /** A product with an empty data folder and a free port, not started yet. */
    public static Product named(String name) {
        Path folder = Path.of("target/products", System.getProperty("test.process", "process-1"), name);
        deleted(folder);
        return new Product(folder, freePort());
    }

    /** One with the people of {@link SeededClass} in its embedded database. */
    public static Product seeded(String name) {
        Product product = named(name);
        SeededClass.into(product.embedded());
        return product;
    }

    /** The running one of all tests of this process that leave others alone; it has the people of {@link SeededClass}. */
    public static synchronized Product shared() {
        if (shared == null) shared = seeded("shared").start();
        return shared;
    }

    /** Its embedded database, to be opened while it does not run. */
    public Database embedded() {
        return new Database("jdbc:derby:" + data.resolve("db").toAbsolutePath() + ";create=true", "", "");
    }

    /** Sets an environment variable for the next start. */
    public Product with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts with these flags of the JVM instead of those that start fast. */
    public Product flags(List<String> others) {
        flags = List.copyOf(others);
        return this;
    }

    /** Runs on that database instead of the embedded one. */
    public Product on(Database database) {
        return with("HUIKUAN_DB_URL", database.url())
                .with("HUIKUAN_DB_USER", database.user())
                .with("HUIKUAN_DB_PASSWORD", database.password());
    }

    /** Starts and waits until pages can be opened. */
    public Product start() {
        launch();
        long end = System.nanoTime() + MOST_TO_START.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) throw new IllegalStateException("ended with " + process.exitValue() + ": " + errors());
            if (ready()) return this;
            rest();
        }
        throw new IllegalStateException("not ready after " + MOST_TO_START + "; see " + log());
    }

    /** Starts without waiting. */
    public Product launch() {
        if (process != null && process.isAlive()) throw new IllegalStateException("runs already");
        List<String> command = new ArrayList<>(flags);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("HUIKUAN_"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            builder.redirectOutput(beside("out").toFile()).redirectError(beside("err").toFile());
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        RUNNING.add(this);
        return this;
    }

    /** Ends it as a power cut does (SIGKILL) and waits until it is gone. */
    public void killHard() {
        if (process != null) ended(process.destroyForcibly(), 30);
        RUNNING.remove(this);
    }

    /**
     * Asks it to end (SIGTERM).
     * @return the exit code, 143 on Linux
     * @throws IllegalStateException if it runs on for 15 seconds
     */
    public int stop() {
        process.destroy();
        return exitCode(15);
    }

    /** Starts it again on the same data and port, after {@link #killHard} or {@link #stop}. */
    public Product restart() {
        if (process.isAlive()) killHard();
        return start();
    }

    /** Waits until it ends by itself. */
    public int exitCode(int mostSeconds) {
        ended(process, mostSeconds);
        RUNNING.remove(this);
        return process.exitValue();
    }

    private static void ended(Process process, int mostSeconds) {
        try {
            if (!process.waitFor(mostSeconds, TimeUnit.SECONDS))
                throw new IllegalStateException("process " + process.pid() + " still runs after " + mostSeconds + " s");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The address of that path, which begins with a slash. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public int port() {
        return port;
    }

    /** Its process, while it runs. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Path data() {
        return data;
    }

    /** What it has told the person who started it. */
    public String output() {
        return text(beside("out"));
    }

    /** What it has complained about. */
    public String errors() {
        return text(beside("err"));
    }

    /** The server's log. */
    public Path log() {
        return data.resolve("server-" + port + "/server.log");
    }

    public boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url("/health/ready"))).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        killHard();
    }

    private Path beside(String ending) {
        return data.resolveSibling(data.getFileName() + "." + ending);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deleted(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
