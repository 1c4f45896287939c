package academy.huikuan.benchmark;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** What the simulations have in common: people who are signed in, requests that the meter counts. */
abstract class Scene extends Simulation {
    /** Requests at the same moment where as many as possible are wanted: enough for two processors. */
    static final int BUSY = 4;

    /** Someone's browser. */
    record Browser(String cookie, String token) {}

    private static final Path FOLDER = Path.of(System.getProperty("benchmark.scene", "."));
    private final List<Browser> learners =
            lines("learners").stream().map(line -> line.split("\t")).map(line -> new Browser(line[0], line[1])).toList();

    @Override
    public void before() {
        Meter.start();
    }

    @Override
    public void after() {
        Meter.end();
    }

    /** The lines of a file that the starting process has written. */
    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    List<Browser> learners() {
        return learners;
    }

    HttpProtocolBuilder server() {
        return http.baseUrl(Meter.URL)
                .acceptHeader("text/html,application/xhtml+xml,*/*;q=0.8")
                .acceptEncodingHeader("identity")
                .acceptLanguageHeader("zh-CN")
                .disableFollowRedirect()
                .disableCaching()
                .shareConnections();
    }

    /** A request of whoever `cookie` of the session is. */
    static HttpRequestActionBuilder get(String name, Function<Session, String> path) {
        return http(name).get(path).header("Cookie", "huikuan=#{cookie}").check(status().is(200), timed(name));
    }

    static HttpRequestActionBuilder post(String name, Function<Session, String> path, int expected) {
        return http(name)
                .post(path)
                .header("Cookie", "huikuan=#{cookie}")
                .header("X-Form-Token", "#{token}")
                .check(status().is(expected), timed(name));
    }

    /** Sends the session's `values` as the page's script does. */
    static HttpRequestActionBuilder save(String name, Function<Session, String> path) {
        return post(name, path, 200)
                .header("Accept", "application/json")
                .multivaluedFormParam("answer", session -> session.<Object>getList("values"))
                .formParam("sequence", session -> String.valueOf(System.currentTimeMillis()));
    }

    private static CheckBuilder timed(String name) {
        return responseTimeInMillis().transform(millis -> Meter.took(name, millis)).exists();
    }

    static CheckBuilder kept(String as) {
        return bodyString().saveAs(as);
    }

    static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }

    static Session as(Session session, Browser browser) {
        return session.set("cookie", browser.cookie()).set("token", browser.token());
    }
}
