package academy.huikuan.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Keycloak, as the build unpacks it from Maven Central into `target/keycloak`, as a process of its own with a database in memory
 * and one realm. It is killed when the tests end.
 */
public final class Keycloak implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/keycloak");
    private static final Duration MOST_TO_START = Duration.ofSeconds(240);
    private static final String ADMIN = "keeper";
    private static final Pattern LOGIN = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final String realm;
    private final int port;
    private final Process process;
    private final long began = System.nanoTime();
    private final HttpClient client = HttpClient.newHttpClient();

    private Keycloak(String realm, int port, Process process) {
        this.realm = realm;
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Why there is none, if there is none. */
    static Optional<String> missing() {
        return home().isPresent()
                ? Optional.empty()
                : Optional.of("no Keycloak in " + FOLDER + "; mvn pre-integration-test without -Dkeycloak.skip unpacks it");
    }

    private static Optional<Path> home() {
        if (!Files.isDirectory(FOLDER)) return Optional.empty();
        try (Stream<Path> inside = Files.list(FOLDER)) {
            return inside.filter(one -> Files.isRegularFile(one.resolve("bin/kc.sh"))).findFirst();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Starts one without waiting.
     * @param realm its name. @param json what is in it
     */
    public static Keycloak launch(String realm, String json) {
        Path home = home().orElseThrow().toAbsolutePath();
        try {
            Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve(realm + "-realm.json"), json);
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                    "bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--db=dev-mem", "--cache=local",
                    "--http-host=127.0.0.1", "--http-port=" + port);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            builder.redirectErrorStream(true).redirectOutput(home.resolve("out.log").toFile());
            return new Keycloak(realm, port, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the realm answers. */
    public Keycloak ready() {
        while (System.nanoTime() < began + MOST_TO_START.toNanos()) {
            if (!process.isAlive()) throw new IllegalStateException("Keycloak ended with " + process.exitValue() + "; see out.log in " + FOLDER);
            if (answers()) {
                System.out.println("Keycloak answered after " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
                return this;
            }
            rest();
        }
        throw new IllegalStateException("no answer from Keycloak after " + MOST_TO_START);
    }

    private boolean answers() {
        try {
            return send(client, HttpRequest.newBuilder(URI.create(issuer()))).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** A browser with cookies of its own, which as browsers do sends secure ones to this machine without encryption. */
    public final class Browsing {
        private final Map<String, String> cookies = new TreeMap<>();

        /** Opens an address of Keycloak. */
        public HttpResponse<String> open(String address) {
            return ask(HttpRequest.newBuilder(URI.create(address)));
        }

        /** Fills in Keycloak's own form at that address, and tells where it leads. */
        public String signIn(String address, String name, String password) {
            HttpResponse<String> page = open(address);
            Matcher form = LOGIN.matcher(page.body());
            if (!form.find()) throw new AssertionError("no form to sign in at " + address + ": " + page.statusCode() + " " + page.body());
            HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(Map.of("username", name, "password", password)))));
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(name + " could not sign in: " + answer.statusCode() + " " + answer.body()));
        }

        private HttpResponse<String> ask(HttpRequest.Builder request) {
            if (!cookies.isEmpty())
                request.header(
                        "Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
            HttpResponse<String> answer = send(client, request);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        }

        private void keep(String cookie) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) cookies.remove(name);
            else cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    /** Asks Keycloak's own administration, and answers with the JSON. @param path below the realm, which begins with a slash */
    public String administer(String method, String path, String json) {
        HttpResponse<String> token = send(
                client,
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(
                                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN)))));
        Matcher access = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(token.body());
        if (!access.find()) throw new IllegalStateException("no token of Keycloak's administrator: " + token.body());
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/" + realm + path))
                        .header("Authorization", "Bearer " + access.group(1))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /** The id of the first thing that Keycloak lists at that path. */
    public String idAt(String path) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(administer("GET", path, ""));
        if (!id.find()) throw new IllegalStateException("nothing at " + path);
        return id.group(1);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
