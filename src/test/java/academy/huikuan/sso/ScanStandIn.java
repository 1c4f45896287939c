package academy.huikuan.sso;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stand-in for the interfaces of WeCom and DingTalk over real HTTP, as their documents describe them: it is neither of them, and what
 * they do beyond their documents it does not know. Codes are `scan-` and who scans, each good once; the sign-in pages themselves, where
 * people scan, are left out.
 */
final class ScanStandIn implements AutoCloseable {
    static final String CORP = "ww1a2b3c4d5e6f7a8b";
    static final String AGENT = "1000002";
    static final String SECRET = "scan-secret-0001";
    static final String APP = "dinga1b2c3d4e5f6";
    static final String COMPANY = "ding1a2b3c4d5e6f7a8b";

    private final HttpServer server;
    private final Map<String, Boolean> used = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String token = "";

    ScanStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cgi-bin/gettoken", exchange -> answer(exchange, 200, token(query(exchange))));
        server.createContext("/cgi-bin/auth/getuserinfo", exchange -> answer(exchange, 200, identity(query(exchange))));
        server.createContext("/cgi-bin/user/get", exchange -> answer(exchange, 200, member(query(exchange))));
        server.createContext("/v1.0/oauth2/accessToken", this::application);
        server.createContext("/v1.0/oauth2/userAccessToken", this::user);
        server.createContext("/v1.0/contact/users/me", this::me);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many access tokens of WeCom were fetched. */
    int tokens() {
        return tokens.get();
    }

    /** The access token ends before its time, as it does when a company fetches another one elsewhere. */
    void endToken() {
        token = "ended";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> token(Map<String, String> query) {
        if (!CORP.equals(query.get("corpid"))) return wecom(40013, "invalid corpid");
        if (!SECRET.equals(query.get("corpsecret"))) return wecom(40001, "invalid credential");
        token = "token-" + tokens.incrementAndGet();
        return Map.of("errcode", 0, "errmsg", "ok", "access_token", token, "expires_in", 7200);
    }

    private Map<String, Object> identity(Map<String, String> query) {
        if (!token.equals(query.get("access_token"))) return wecom(42001, "access_token expired");
        String code = query.getOrDefault("code", "");
        if (!code.startsWith("scan-") || used.put("wecom " + code, true) != null) return wecom(40029, "invalid code");
        String who = code.substring("scan-".length());
        return who.equals("guest")
                ? Map.of("errcode", 0, "errmsg", "ok", "openid", "oAbc123", "external_userid", "wmAbc123")
                : Map.of("errcode", 0, "errmsg", "ok", "userid", who);
    }

    private Map<String, Object> member(Map<String, String> query) {
        if (!token.equals(query.get("access_token"))) return wecom(42001, "access_token expired");
        if (query.get("userid").equals("hidden")) return wecom(60011, "no privilege to access/modify contact/party/agent");
        return Map.of("errcode", 0, "errmsg", "ok", "userid", query.get("userid"), "name", "王小明", "status", 1);
    }

    private static Map<String, Object> wecom(int code, String told) {
        return Map.of("errcode", code, "errmsg", told);
    }

    private void application(HttpExchange exchange) throws IOException {
        Map<String, Object> sent = body(exchange);
        boolean known = APP.equals(sent.get("appKey")) && SECRET.equals(sent.get("appSecret"));
        answer(exchange, known ? 200 : 400, known
                ? Map.of("accessToken", "app", "expireIn", 7200)
                : dingTalk("invalidClientIdOrSecret", "无效的clientId或者clientSecret"));
    }

    private void user(HttpExchange exchange) throws IOException {
        Map<String, Object> sent = body(exchange);
        String code = String.valueOf(sent.get("code"));
        if (!APP.equals(sent.get("clientId")) || !SECRET.equals(sent.get("clientSecret")))
            answer(exchange, 400, dingTalk("invalidClientIdOrSecret", "无效的clientId或者clientSecret"));
        else if (!"authorization_code".equals(sent.get("grantType")) || !code.startsWith("scan-") || used.put("ding " + code, true) != null)
            answer(exchange, 400, dingTalk("invalidParameter.authCode.notFound", "不存在的authCode"));
        else
            answer(exchange, 200, Map.of(
                    "accessToken", "user-" + code, "refreshToken", "r", "expireIn", 7200, "corpId", code.endsWith("-elsewhere") ? "ding-another" : COMPANY));
    }

    private void me(HttpExchange exchange) throws IOException {
        String access = String.valueOf(exchange.getRequestHeaders().getFirst("x-acs-dingtalk-access-token"));
        if (!access.startsWith("user-scan-")) answer(exchange, 401, dingTalk("InvalidAuthentication", "不合法的access_token"));
        else if (access.endsWith("-unpermitted"))
            answer(exchange, 403, dingTalk("Forbidden.AccessDenied.AccessTokenPermissionDenied", "没有调用该接口的权限"));
        else
            answer(exchange, 200, Map.of(
                    "nick", "赵小芳", "unionId", "union-" + access.substring("user-scan-".length()), "openId", "open", "mobile", "13800000000",
                    "stateCode", "86"));
    }

    private static Map<String, Object> dingTalk(String code, String told) {
        return Map.of("code", code, "requestid", "0A1B2C3D", "message", told);
    }

    private static Map<String, Object> body(HttpExchange exchange) throws IOException {
        try {
            return JSONObjectUtils.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } catch (ParseException nonsense) {
            throw new IOException(nonsense);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        for (String pair : String.valueOf(exchange.getRequestURI().getRawQuery()).split("&")) {
            String[] both = pair.split("=", 2);
            if (both.length == 2) values.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
