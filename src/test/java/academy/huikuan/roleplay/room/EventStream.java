package academy.huikuan.roleplay.room;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.web.VisitFilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The stream of a room as a browser gets it, line by line. */
final class EventStream implements AutoCloseable {
    /** Much longer than it takes, for a machine that is busy. */
    private static final Duration MOST_TO_WAIT = Duration.ofSeconds(30);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "event stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param last what the browser heard last; empty for nothing */
    static EventStream of(Product product, Visitor visitor, String path, String last) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.url(path)))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream")
                .header("Cookie", VisitFilter.COOKIE + "=" + visitor.cookie(VisitFilter.COOKIE));
        if (!last.isEmpty()) request.header("Last-Event-ID", last);
        return new EventStream(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) lines.add(line);
        } catch (IOException closed) {
            lines.add("closed");
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Waits for a line that begins so. @return the rest of it, or "nothing came" */
    String next(String beginning) throws InterruptedException {
        long end = System.nanoTime() + MOST_TO_WAIT.toNanos();
        while (System.nanoTime() < end) {
            String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line != null && line.startsWith(beginning)) return line.substring(beginning.length()).strip();
        }
        return "nothing came";
    }

    /** Forgets what has come so far. */
    void skip() {
        lines.clear();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
