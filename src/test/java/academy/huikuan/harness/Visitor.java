package academy.huikuan.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import academy.huikuan.people.SeededClass;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who uses a product over plain HTTP, with cookies; redirects are answers, not followed. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"form-token\" content=\"([0-9a-f]+)\"");

    /** What a browser asks for. */
    private static final String PAGES = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** @param location empty unless it redirects */
    public record Answer(int status, HttpHeaders headers, byte[] body) {
        public String text() {
            return new String(body, UTF_8);
        }

        /** Where it leads; empty unless it redirects. */
        public String location() {
            return headers.firstValue("Location").orElse("");
        }

        /** A header's value, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final Product product;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String token = "";

    /** Nobody in particular. */
    public Visitor(Product product) {
        this.product = product;
    }

    /** Someone of {@link SeededClass}, signed in. */
    public static Visitor signedIn(Product product, String number) {
        Visitor visitor = new Visitor(product);
        Answer answer = visitor.signIn(number, SeededClass.PASSWORD);
        if (answer.status() != 303) throw new IllegalStateException(number + " cannot sign in: " + answer.status());
        return visitor;
    }

    public Answer signIn(String number, String password) {
        Answer answer = post("/sign-in", Map.of("number", number, "password", password));
        token = "";
        return answer;
    }

    /** Sends a form that signs someone in, after which the browser has another secret: a one-time link. */
    public Answer enter(String path, Map<String, String> fields) {
        Answer answer = post(path, fields);
        token = "";
        return answer;
    }

    public Answer get(String path) {
        return send(request(path).header("Accept", PAGES).GET());
    }

    /** What a script would get. */
    public Answer getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Sends a form with the browser's token. */
    public Answer post(String path, Map<String, String> fields) {
        return send(form(path, fields).header("X-Form-Token", token()));
    }

    /** Sends a form with the browser's token, in which a field may stand several times. */
    public Answer post(String path, List<Map.Entry<String, String>> fields) {
        return send(form(path, fields).header("X-Form-Token", token()));
    }

    /** Sends a form as a page's script does. */
    public Answer postJson(String path, Map<String, String> fields) {
        return send(form(path, fields).setHeader("Accept", "application/json").header("X-Form-Token", token()));
    }

    /** Sends a form as another site could make the browser do. */
    public Answer postWithoutToken(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    /** Sends a body of that kind with the browser's token; an empty kind for a body of no kind. */
    public Answer postAs(String path, String type, String body) {
        HttpRequest.Builder request = request(path)
                .header("Accept", PAGES)
                .header("X-Form-Token", token())
                .POST(body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    /** Sends an upload of one file, as a form does. */
    public Answer upload(String path, String field, String fileName, byte[] content) {
        return send(path, field, "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", content);
    }

    /** Sends a text in a form that could have a file as well. */
    public Answer uploadText(String path, String field, String text) {
        return send(path, field, "", text.getBytes(UTF_8));
    }

    private Answer send(String path, String field, String more, byte[] content) {
        String boundary = "----huikuan" + content.length;
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + token() + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + more
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
        return send(request(path)
                .header("Accept", PAGES)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail))));
    }

    /** Sends an upload of no file, as another site could make the browser do. */
    public Answer uploadWithoutToken(String path) {
        byte[] body = "------nothing\r\nContent-Disposition: form-data; name=\"none\"\r\n\r\n\r\n------nothing--\r\n".getBytes(UTF_8);
        return send(request(path)
                .header("Accept", PAGES)
                .header("Content-Type", "multipart/form-data; boundary=----nothing")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Asks with that method and no body. */
    public Answer ask(String method, String path) {
        return send(request(path).header("Accept", PAGES).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Asks as if the browser had that secret, whatever cookies it has. */
    public Answer getWithCookie(String path, String cookie) {
        return send(request(path).header("Accept", PAGES).header("Cookie", cookie).GET());
    }

    /** The value of a cookie, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The token of this browser's forms, read from a page that everyone may open. */
    public String token() {
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(get("/sign-in").text());
            if (!found.find()) throw new IllegalStateException("no form token on /sign-in");
            token = found.group(1);
        }
        return token;
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return form(path, List.copyOf(fields.entrySet()));
    }

    private HttpRequest.Builder form(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Accept", PAGES)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.url(path))).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException("no answer from " + request.build().uri(), failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
