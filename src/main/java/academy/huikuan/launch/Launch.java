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
    /** The server opens its port before the last of its work is done; after that, a healthy product answers at once. */
    private static final int SECONDS_TO_ANSWER = 15;

    private Launch() {}

    public static void main(String[] arguments) throws Exception {
        try {
            start(Settings.ofProcess());
        } catch (StartupFailure failure) {
            StartupReport.end(failure.getMessage());
        }
    }

    private static void start(Settings settings) throws Exception {
        int port = settings.port();
        refuseTakenPort(port);
        Path work = workFolder(settings);
        Path log = work.resolve("server.log");
        StartupReport.print("Huikuan Academy is starting. The server's log: " + log);
        ServerLog.to(log);
        System.setProperty("huikuan.launched", "true");
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        System.setProperty("java.awt.headless", "true");
        System.setProperty("derby.stream.error.file", work.resolve("derby.log").toString());
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
        if (!answers(port))
            throw new StartupFailure("the server could not start the application; the reason is in " + log);
        StartupReport.print("Huikuan Academy is ready: " + settings.publicAddress());
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
        Path folder = settings.dataFolder();
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new StartupFailure("the data folder " + folder + " cannot be made (" + failed + "); see HUIKUAN_DATA", failed);
        }
        if (!Files.isWritable(folder)) throw new StartupFailure("the data folder " + folder + " is not writable; see HUIKUAN_DATA");
        try {
            return Files.createDirectories(folder.resolve("server-" + settings.port()));
        } catch (IOException failed) {
            throw new StartupFailure("the data folder " + folder + " cannot be used (" + failed + "); see HUIKUAN_DATA", failed);
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

    private static boolean answers(int port) throws InterruptedException {
        long end = System.nanoTime() + SECONDS_TO_ANSWER * 1_000_000_000L;
        while (System.nanoTime() < end) {
            if (ready(port)) return true;
            Thread.sleep(250);
        }
        return false;
    }

    private static boolean ready(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
