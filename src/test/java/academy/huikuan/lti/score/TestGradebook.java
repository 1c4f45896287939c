package academy.huikuan.lti.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import academy.huikuan.lti.TestPlatform;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A platform's gradebook as the Assignment and Grade Services 2.0 describe it: a container of line items in pages, line items whose address
 * has a query, scores that must come later than the last, and results out of 100. What a caller does against the specification is a fault.
 */
final class TestGradebook implements AutoCloseable {
    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    private static final String LIS = "application/vnd.ims.lis.";
    private static final int PAGE = 2;

    /** A score that was taken. */
    record Line(String item, Map<String, Object> body) {
        String user() {
            return text("userId");
        }

        String text(String name) {
            return String.valueOf(body.get(name));
        }

        BigDecimal number(String name) {
            return new BigDecimal(text(name)).stripTrailingZeros();
        }
    }

    private final TestPlatform platform;
    private final HttpServer server;
    private final List<Map<String, Object>> items = new CopyOnWriteArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, BigDecimal> results = new ConcurrentHashMap<>();
    private final Map<String, Deque<Map.Entry<Integer, String>>> refusals = new ConcurrentHashMap<>();
    private volatile Optional<CountDownLatch> silence = Optional.empty();

    /** @param port 0 for any that is free */
    TestGradebook(TestPlatform platform, int port) {
        this.platform = platform;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "gradebook");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                answer(exchange);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String container() {
        return "http://127.0.0.1:" + port() + "/course/lineitems?view=all";
    }

    /** What a launch says of it. @param item address of the line item; empty where the launch names none */
    Map<String, Object> claim(Optional<String> item, String... scopes) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("scope", Arrays.stream(scopes).map(SCOPE::concat).toList());
        claim.put("lineitems", container());
        item.ifPresent(address -> claim.put("lineitem", address));
        return claim;
    }

    /** Puts a column there. @return its address */
    String column(Map<String, String> fields) {
        Map<String, Object> item = new LinkedHashMap<>(fields);
        item.put("scoreMaximum", 100);
        return add(item);
    }

    private String add(Map<String, Object> item) {
        String id = "http://127.0.0.1:" + port() + "/course/lineitems/" + (items.size() + 1) + "/lineitem?type_id=1";
        items.add(with(item, id));
        return id;
    }

    /** A teacher deletes a column. */
    void delete(String address) {
        items.replaceAll(item -> item.get("id").equals(address) ? with(item, "gone") : item);
    }

    private static Map<String, Object> with(Map<String, Object> item, String id) {
        Map<String, Object> all = new LinkedHashMap<>(item);
        all.put("id", id);
        return all;
    }

    /** A teacher sets a result, of 100. */
    void teacher(String column, String user, String result) {
        results.put(column + user, new BigDecimal(result));
    }

    /** The person's next scores are answered so, each once. @param header `Name: value`, or empty */
    void refuses(String user, int status, String header) {
        refusals.computeIfAbsent(user, any -> new ConcurrentLinkedDeque<>()).add(Map.entry(status, header));
    }

    /** The person's scores are not refused any more. */
    void accepts(String user) {
        refusals.remove(user);
    }

    /** From now on scores are taken, but nobody is told so. @return opens when the first has come */
    CountDownLatch takesInSilence() {
        CountDownLatch came = new CountDownLatch(1);
        silence = Optional.of(came);
        return came;
    }

    /** It answers again. */
    void speaks() {
        silence = Optional.empty();
    }

    List<Line> lines(String user) {
        return lines.stream().filter(line -> line.user().equals(user)).toList();
    }

    List<Map<String, Object>> items() {
        return List.copyOf(items);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Requests, such as `POST /course/…`. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/course/lineitems") && method.equals("GET")) list(exchange);
        else if (path.equals("/course/lineitems") && method.equals("POST")) make(exchange);
        else if (path.endsWith("/lineitem/scores") && method.equals("POST")) score(exchange);
        else if (path.endsWith("/lineitem/results") && method.equals("GET")) results(exchange);
        else {
            faults.add("nothing is at " + method + " " + exchange.getRequestURI());
            TestPlatform.answer(exchange, 404, "", "");
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    /** Whether the call is as it should be; else it is answered. */
    private boolean proper(HttpExchange exchange, String header, String type, List<String> scopes) throws IOException {
        String said = String.valueOf(exchange.getRequestHeaders().getFirst(header));
        if (!said.equals(type)) faults.add(exchange.getRequestURI() + ": " + header + " is " + said);
        if (scopes.stream().anyMatch(scope -> platform.authorized(exchange, SCOPE + scope))) return true;
        TestPlatform.answer(exchange, 401, "", "");
        return false;
    }

    private void list(HttpExchange exchange) throws IOException {
        if (!proper(exchange, "Accept", LIS + "v2.lineitemcontainer+json", List.of("lineitem", "lineitem.readonly"))) return;
        Map<String, String> asked = parameters(exchange);
        if (!"all".equals(asked.get("view"))) faults.add("the container's query is lost: " + exchange.getRequestURI());
        int page = Integer.parseInt(asked.getOrDefault("page", "1"));
        List<Map<String, Object>> some =
                items.stream().skip((long) (page - 1) * PAGE).limit(PAGE).filter(item -> !item.get("id").equals("gone")).toList();
        if (items.size() > page * PAGE)
            exchange.getResponseHeaders().add("Link", "<" + container() + "&page=" + (page + 1) + ">; rel=\"next\"");
        TestPlatform.answer(exchange, 200, LIS + "v2.lineitemcontainer+json", JSONArrayUtils.toJSONString(new ArrayList<>(some)));
    }

    private void make(HttpExchange exchange) throws IOException {
        if (!proper(exchange, "Content-Type", LIS + "v2.lineitem+json", List.of("lineitem"))) return;
        Map<String, Object> wanted = read(exchange);
        if (text(wanted, "label").isBlank() || !wanted.containsKey("scoreMaximum")) faults.add("a line item of " + wanted);
        add(wanted);
        TestPlatform.answer(exchange, 201, LIS + "v2.lineitem+json", JSONObjectUtils.toJSONString(items.get(items.size() - 1)));
    }

    private Optional<Map<String, Object>> item(HttpExchange exchange, String ending) {
        if (!"1".equals(parameters(exchange).get("type_id"))) faults.add("the line item's query is lost: " + exchange.getRequestURI());
        String path = exchange.getRequestURI().getPath().replace(ending, "");
        return items.stream().filter(item -> text(item, "id").contains(path + "?")).findFirst();
    }

    private void score(HttpExchange exchange) throws IOException {
        if (!proper(exchange, "Content-Type", LIS + "v1.score+json", List.of("score"))) return;
        Optional<Map<String, Object>> item = item(exchange, "/scores");
        Map<String, Object> score = read(exchange);
        check(score);
        Map.Entry<Integer, String> refusal = refusals.getOrDefault(text(score, "userId"), new ConcurrentLinkedDeque<>()).poll();
        if (refusal != null) {
            String[] header = refusal.getValue().split(": ", 2);
            if (header.length > 1) exchange.getResponseHeaders().add(header[0], header[1]);
            TestPlatform.answer(exchange, refusal.getKey(), "", "");
        } else if (item.isEmpty()) TestPlatform.answer(exchange, 404, "", "");
        else take(exchange, text(item.get(), "id"), score);
    }

    private void take(HttpExchange exchange, String item, Map<String, Object> score) throws IOException {
        synchronized (lines) {
            Instant at = Instant.parse(text(score, "timestamp"));
            boolean stale = lines.stream()
                    .filter(line -> line.item().equals(item) && line.user().equals(text(score, "userId")))
                    .anyMatch(line -> !at.isAfter(Instant.parse(line.text("timestamp"))));
            if (stale) {
                TestPlatform.answer(exchange, 409, "", "");
                return;
            }
            lines.add(new Line(item, score));
            if (score.containsKey("scoreGiven"))
                results.put(
                        item + text(score, "userId"),
                        new BigDecimal(text(score, "scoreGiven")).multiply(BigDecimal.valueOf(100))
                                .divide(new BigDecimal(text(score, "scoreMaximum")), 5, RoundingMode.HALF_UP));
        }
        if (silence.isEmpty()) TestPlatform.answer(exchange, 200, "application/json", "");
        else hang(silence.get());
    }

    private static void hang(CountDownLatch came) {
        came.countDown();
        try {
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Map<String, Object> score) {
        List<String> wrong = new ArrayList<>();
        if (!text(score, "timestamp").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")) wrong.add("timestamp");
        if (!Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed").contains(text(score, "activityProgress")))
            wrong.add("activityProgress");
        if (!Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady").contains(text(score, "gradingProgress")))
            wrong.add("gradingProgress");
        if (text(score, "userId").isEmpty()) wrong.add("userId");
        if (score.containsKey("scoreGiven") != score.containsKey("scoreMaximum")) wrong.add("scoreMaximum");
        if (!wrong.isEmpty()) faults.add(wrong + " of " + score);
    }

    private void results(HttpExchange exchange) throws IOException {
        if (!proper(exchange, "Accept", LIS + "v2.resultcontainer+json", List.of("result.readonly"))) return;
        Optional<Map<String, Object>> item = item(exchange, "/results");
        if (item.isEmpty()) {
            TestPlatform.answer(exchange, 404, "", "");
            return;
        }
        String user = parameters(exchange).getOrDefault("user_id", "");
        List<Object> found = new ArrayList<>();
        Optional.ofNullable(results.get(text(item.get(), "id") + user))
                .ifPresent(result -> found.add(Map.of("id", "r", "userId", user, "resultScore", result, "resultMaximum", 100)));
        TestPlatform.answer(exchange, 200, LIS + "v2.resultcontainer+json", JSONArrayUtils.toJSONString(found));
    }

    private static Map<String, Object> read(HttpExchange exchange) throws IOException {
        try {
            return JSONObjectUtils.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        } catch (ParseException nonsense) {
            throw new IOException(nonsense);
        }
    }

    private static String text(Map<String, Object> json, String name) {
        return json.containsKey(name) ? String.valueOf(json.get(name)) : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
