package academy.huikuan.lti;

import static java.nio.charset.StandardCharsets.UTF_8;

import academy.huikuan.harness.Database;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A learning system as the 1EdTech certification guide describes one, over real HTTP on 127.0.0.1: it begins logins, signs launches good and
 * bad, publishes its keys and gives access tokens for signed assertions. Services are put beside by {@link #serve}.
 */
public final class TestPlatform implements AutoCloseable {
    static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    static final String DEPLOYMENT = "deployment-1";

    private static final RSAKey KEY = key();
    private static final RSAKey STRANGER = key();

    private final HttpServer server;
    private final String clientId = "tool-" + UUID.randomUUID();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile Map<String, Object> next = Map.of();
    private volatile String tool = "";
    private volatile int keyReads;

    private TestPlatform(int port) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "platform");
            thread.setDaemon(true);
            return thread;
        }));
        serve("/jwks", exchange -> {
            keyReads++;
            answer(exchange, 200, "application/json", new JWKSet(KEY.toPublicJWK()).toString());
        });
        serve("/auth", this::authorize);
        serve("/token", this::token);
        server.start();
    }

    public static TestPlatform start() {
        return new TestPlatform(0);
    }

    /** One at the port that an earlier one had. */
    public static TestPlatform startAt(int port) {
        return new TestPlatform(port);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return issuer() + path;
    }

    public String clientId() {
        return clientId;
    }

    /** How often its keys were asked for. */
    public int keyReads() {
        return keyReads;
    }

    /** Registers itself by the administrator's page, as a platform's administrator would copy the values over. */
    public TestPlatform registeredAt(Product product) {
        return registeredAt(product, clientId);
    }

    public TestPlatform registeredAt(Product product, String client) {
        tool = product.url("");
        Answer answer = Visitor.signedIn(product, "admin").post("/admin/lti/new", Map.of(
                "name", "测试平台 " + client,
                "issuer", issuer(),
                "client", client,
                "authorization", url("/auth"),
                "token", url("/token"),
                "audience", "",
                "keys", url("/jwks")));
        if (answer.status() != 303) throw new IllegalStateException("not registered: " + answer.status() + "\n" + answer.text());
        return this;
    }

    /** Puts itself into the database of a product that is not running: for one whose cookies go by https alone. */
    TestPlatform registeredIn(Database database, String address) {
        tool = address;
        String insert = "insert into lti_registration (id, name, issuer, client_id, authorization_address, token_address, keys_address, state,"
                + " strangers, addresses_verified, frame_origins, lower_scores, over_teachers, product, created_at, version)"
                + " values (?, 'Platform', ?, ?, ?, ?, ?, 'ACTIVE', 'ADD', false, '', false, false, '', current_timestamp, 1)";
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            List<String> values = List.of(UUID.randomUUID().toString(), issuer(), clientId, url("/auth"), url("/token"), url("/jwks"));
            for (int i = 0; i < values.size(); i++) statement.setString(i + 1, values.get(i));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        database.shut();
        return this;
    }

    /** Answers under that path; a handler of the same path is replaced. */
    public void serve(String path, HttpHandler handler) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException none) {
            // the first of that path
        }
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    /** The claims of a good launch, to be changed by the test. A role without `:` is one in the course. */
    public Map<String, Object> claims(String subject, String... roles) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", clientId);
        claims.put("sub", subject);
        claims.put("iat", Date.from(Instant.now()));
        claims.put("exp", Date.from(Instant.now().plusSeconds(300)));
        claims.put("name", "学员" + subject);
        claims.put(CLAIM + "version", "1.3.0");
        claims.put(CLAIM + "message_type", "LtiResourceLinkRequest");
        claims.put(CLAIM + "deployment_id", DEPLOYMENT);
        claims.put(CLAIM + "target_link_uri", tool + "/lti/launch");
        claims.put(CLAIM + "roles", Arrays.stream(roles).map(role -> role.contains(":") ? role : MEMBERSHIP + role).toList());
        claims.put(CLAIM + "resource_link", new HashMap<>(Map.of("id", "link-1", "title", "回款课")));
        claims.put(CLAIM + "context", new HashMap<>(Map.of("id", "course-1", "title", "2026 冬季回款班")));
        return claims;
    }

    /** Goes the whole way of a launch in that browser, over the login, and answers what the product says at its end. */
    public Answer launch(Visitor browser, Map<String, Object> claims) {
        Began began = begin(browser);
        return launch(browser, began, signed(claims, began.nonce()));
    }

    /** What the product has sent with the login. */
    public record Began(String state, String nonce, String redirect) {}

    /** Begins a login; the product sends the browser to {@link #issuer}`/auth`. */
    public Began begin(Visitor browser) {
        Answer login = browser.get("/lti/login?" + query(Map.of(
                "iss", issuer(), "login_hint", "hint", "target_link_uri", tool + "/lti/launch", "client_id", clientId, "lti_message_hint", "m&1")));
        if (login.status() != 303) throw new IllegalStateException("no login: " + login.status() + "\n" + login.text());
        Map<String, String> asked = parameters(URI.create(login.location()).getRawQuery());
        if (!asked.getOrDefault("lti_message_hint", "").equals("m&1")) throw new IllegalStateException("hint lost: " + asked);
        return new Began(asked.get("state"), asked.get("nonce"), asked.get("redirect_uri"));
    }

    /** Posts a token as the browser does that comes back from the platform; a page that sends it once more is followed. */
    public static Answer launch(Visitor browser, Began began, String token) {
        return browser.postWithoutToken("/lti/launch", Map.of("id_token", token, "state", began.state()));
    }

    /** Signed as it should be, with the nonce of the login. */
    public String signed(Map<String, Object> claims, String nonce) {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.putIfAbsent("nonce", nonce);
        return signed(all, KEY, KEY.getKeyID());
    }

    /** Signed with its key under that name; null for no name. */
    public String signedAs(Map<String, Object> claims, String kid) {
        return signed(claims, KEY, kid);
    }

    /** Signed by somebody else under this platform's key name. */
    public String forged(Map<String, Object> claims) {
        return signed(claims, STRANGER, KEY.getKeyID());
    }

    private static String signed(Map<String, Object> claims, RSAKey key, String kid) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(kid).build(), set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** What the next browser gets that comes to `/auth`: for launches in a real browser. */
    public void signsNext(Map<String, Object> claims) {
        this.next = claims;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        boolean known = asked.getOrDefault("client_id", "").equals(clientId) && asked.getOrDefault("response_mode", "").equals("form_post");
        if (!known) {
            answer(exchange, 400, "text/plain", "no such client, or no form");
            return;
        }
        answer(exchange, 200, "text/html;charset=UTF-8", "<!DOCTYPE html><title>Platform</title><form method=post action=\""
                + asked.get("redirect_uri") + "\"><input name=id_token value=\"" + signed(next, asked.get("nonce"))
                + "\"><input name=state value=\"" + asked.get("state") + "\"></form><script>document.forms[0].submit()</script>");
    }

    /** Access tokens for assertions that the tool has signed; it gives the scopes that were asked for. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        try {
            SignedJWT assertion = SignedJWT.parse(asked.getOrDefault("client_assertion", ""));
            JWTClaimsSet said = assertion.getJWTClaimsSet();
            RSAKey key = JWKSet.load(URI.create(tool + "/lti/jwks").toURL()).getKeyByKeyId(assertion.getHeader().getKeyID()).toRSAKey();
            boolean good = assertion.verify(new RSASSAVerifier(key))
                    && said.getSubject().equals(clientId)
                    && said.getIssuer().equals(clientId)
                    && said.getAudience().contains(url("/token"))
                    && said.getJWTID() != null
                    && said.getExpirationTime().after(new Date())
                    && asked.get("grant_type").equals("client_credentials");
            if (!good) throw new ParseException("assertion", 0);
            String token = UUID.randomUUID().toString();
            tokens.put(token, asked.get("scope"));
            answer(exchange, 200, "application/json",
                    "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"" + asked.get("scope") + "\"}");
        } catch (ParseException | JOSEException refused) {
            answer(exchange, 400, "application/json", "{\"error\":\"invalid_client\"}");
        }
    }

    /** Whether a request to a service carries a token that is good for that scope. */
    public boolean authorized(HttpExchange exchange, String scope) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String granted = header.startsWith("Bearer ") ? tokens.get(header.substring(7)) : null;
        return granted != null && List.of(granted.split(" ")).contains(scope);
    }

    /** From now on all access tokens that were given are refused. */
    public void forgetTokens() {
        tokens.clear();
    }

    public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        if (!type.isEmpty()) exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static Map<String, String> parameters(String query) {
        if (query == null || query.isEmpty()) return Map.of();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> URLDecoder.decode(pair[0], UTF_8), pair -> pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : ""));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
