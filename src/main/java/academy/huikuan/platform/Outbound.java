package academy.huikuan.platform;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * The one way in which the product asks other servers. It follows no redirect, waits 10 s at most, reads 2 MB at most, and asks neither
 * plain http nor addresses of the own network unless the setting `huikuan.outbound.private` is `true`.
 */
@ApplicationScoped
public class Outbound {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** No answer came, or one that cannot be taken. The message names the host and the reason in English, for logs and administrators. */
    public static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unreachable(String message) {
            super(message);
        }
    }

    /** @param headers by name in small letters */
    public record Reply(int status, Map<String, List<String>> headers, String body) {
        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
        }

        public List<String> all(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        /** 200–299 */
        public boolean ok() {
            return status / 100 == 2;
        }
    }

    @Inject
    private Settings settings;

    private volatile HttpClient client;

    public Reply get(URI address, Map<String, String> headers) throws Unreachable {
        return send("GET", address, headers, "");
    }

    public Reply post(URI address, Map<String, String> headers, String body) throws Unreachable {
        return send("POST", address, headers, body);
    }

    /** @throws Unreachable if the address is refused, nobody answers in time, or the answer is too long */
    public Reply send(String method, URI address, Map<String, String> headers, String body) throws Unreachable {
        check(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER);
        headers.forEach(request::header);
        request.method(
                method,
                body.isEmpty() && method.equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        try {
            HttpResponse<InputStream> answer = client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = answer.body()) {
                byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) throw new Unreachable(address.getHost() + ": the answer is longer than 2 MB");
                return new Reply(answer.statusCode(), answer.headers().map(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new Unreachable(address.getHost() + ": " + reason(failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(address.getHost() + ": interrupted");
        }
    }

    private static String reason(IOException failed) {
        if (failed instanceof HttpTimeoutException) return "no answer in time";
        if (failed instanceof ConnectException) return "no connection";
        if (failed instanceof SSLException) return "no secure connection (" + failed.getMessage() + ")";
        return "the connection broke";
    }

    /** The look-up is repeated by the client a moment later; the JVM keeps its result for 30 s, so both see the same address. */
    private void check(URI address) throws Unreachable {
        Optional<String> refused = refused(address);
        if (refused.isPresent()) throw new Unreachable(refused.get());
    }

    /** Why that address is not asked; empty where it is. It names the server alone, since a query may hold secrets. */
    public Optional<String> refused(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String server = scheme + "://" + address.getHost();
        if (address.getHost() == null || address.getUserInfo() != null) return Optional.of(server + ": no address of a server");
        if (settings.privateAddresses()) return scheme.matches("https?") ? Optional.empty() : Optional.of(server + ": neither https nor http");
        if (!scheme.equals("https")) return Optional.of(server + ": not https");
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost()))
                if (PrivateAddress.is(one)) return Optional.of(address.getHost() + ": an address of the own network");
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of(address.getHost() + ": no such host");
        }
    }

    private HttpClient client() {
        if (client == null)
            client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).build();
        return client;
    }

    @PreDestroy
    void forget() {
        client = null;
    }
}
