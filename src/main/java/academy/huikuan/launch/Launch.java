package academy.huikuan.launch;

import academy.huikuan.platform.Settings;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.platform.StartupReport;
import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Starts the product in this process: `java -jar huikuan-launcher.jar`, with `payara-micro.jar` and `huikuan-academy.war` beside it.
 * Ends with code 2 and one reason where it cannot; Payara Micro alone would stay up and answer 404.
 */
public final class Launch {
    private static final int MOST_SECONDS = 45;

    private Launch() {}

    public static void main(String[] arguments) throws Exception {
        try {
            start(Settings.ofProcess());
        } catch (StartupFailure failure) {
            StartupReport.print("Huikuan Academy cannot start: " + failure.getMessage());
            Runtime.getRuntime().halt(2);
        }
    }

    private static void start(Settings settings) throws Exception {
        int port = settings.port();
        refuseTakenPort(port);
        Path work = workFolder(settings);
        Thread watch = watch(port);
        System.setProperty("huikuan.launched", "true");
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        System.setProperty("java.awt.headless", "true");
        Path commands = Files.writeString(
                work.resolve("server-commands"),
                String.join(
                        "\n",
                        "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false",
                        "set-openapi-configuration --enabled=false",
                        "set-metrics-configuration --enabled=false",
                        ""));
        PayaraMicro.main(new String[] {
            "--nocluster", "--disablephonehome",
            "--port", String.valueOf(port),
            "--rootdir", emptied(work.resolve("server")).toString(),
            "--deploymentdir", Files.createDirectories(work.resolve("none")).toString(),
            "--postbootcommandfile", commands.toString(),
            "--deploy", home().resolve("huikuan-academy.war").toString(),
            "--contextroot", "/"
        });
        watch.join();
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new StartupFailure("port " + port + " cannot be opened (" + taken.getMessage()
                    + "). Stop the other program or set HUIKUAN_PORT to a free port");
        }
    }

    private static Path workFolder(Settings settings) {
        try {
            Path folder = Files.createDirectories(settings.dataFolder());
            if (!Files.isWritable(folder)) throw new StartupFailure("the data folder " + folder + " is not writable; see HUIKUAN_DATA");
            return Files.createDirectories(folder.resolve("server-" + settings.port()));
        } catch (IOException failed) {
            throw new StartupFailure("the data folder " + settings.dataFolder() + " cannot be made: " + failed.getMessage(), failed);
        }
    }

    /** A server folder remembers its applications and would start them twice. */
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }

    private static Path home() throws URISyntaxException {
        return Path.of(Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
    }

    /** Says when pages can be opened; ends the process if they cannot in time. */
    private static Thread watch(int port) {
        Thread thread = new Thread(() -> await(port), "start-watch");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(int port) {
        long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            if (ready(port)) return;
            try {
                Thread.sleep(250);
            } catch (InterruptedException stopped) {
                return;
            }
        }
        StartupReport.print("Huikuan Academy cannot start: the server did not become ready within " + MOST_SECONDS + " s; its log is above");
        Runtime.getRuntime().halt(2);
    }

    private static boolean ready(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
