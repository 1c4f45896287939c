package academy.huikuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every endpoint has a decided rule, and keeps it over HTTP. */
class EndpointRoleIT {
    private static final Map<String, String> NUMBERS = Map.of("learner", "learner1", "trainer", "trainer1", "hr", "hr", "admin", "admin");
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static DemoClass demo;
    private static Map<String, String> known;

    @BeforeAll
    static void start() {
        demo = DemoClass.running();
        VISITORS.put("", demo.nobody());
        for (String role : List.of("learner", "trainer", "hr", "admin")) VISITORS.put(role, demo.signedIn(NUMBERS.get(role)));
        known = PathValues.known(demo);
    }

    @Test
    void every_endpoint_has_a_rule_and_stands_in_the_list() throws IOException {
        assertThat(Endpoint.ALL).filteredOn(endpoint -> endpoint.roles().isEmpty()).as("endpoints without @Allow").isEmpty();
        List<String> told = Endpoint.ALL.stream().map(Endpoint::toString).toList();
        List<String> decided = decided();
        assertThat(told).filteredOn(line -> !decided.contains(line)).as("lines for endpoints.txt, once they are decided").isEmpty();
        assertThat(decided).filteredOn(line -> !told.contains(line)).as("lines of endpoints.txt that hold no more").isEmpty();
        assertThat(decided).doesNotHaveDuplicates();
    }

    private static List<String> decided() throws IOException {
        try (InputStream file = EndpointRoleIT.class.getResourceAsStream("/endpoints.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        }
    }

    @Test
    void roles_hold_where_nothing_is_found() {
        assertThat(wrong(Endpoint.ALL, PathValues.UNKNOWN)).isEmpty();
    }

    @Test
    void roles_hold_for_what_there_is() {
        assertThat(wrong(Endpoint.ALL.stream().filter(Endpoint::get).toList(), known)).isEmpty();
    }

    @Test
    void nobody_else_changes_what_there_is() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.ALL)
            VISITORS.forEach((role, visitor) -> {
                if (!endpoint.get() && !endpoint.opensTo(role)) judge(endpoint, role, send(visitor, endpoint, known), wrong);
            });
        assertThat(wrong).isEmpty();
    }

    /** Tells what breaks its rule. Somebody signs out of a session of their own. */
    private static List<String> wrong(List<Endpoint> endpoints, Map<String, String> values) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints)
            VISITORS.forEach((role, visitor) -> {
                boolean leaves = endpoint.is("POST", "/sign-out") && !role.isEmpty();
                Visitor caller = leaves ? demo.signedIn(NUMBERS.get(role)) : visitor;
                judge(endpoint, role, send(caller, endpoint, values), wrong);
            });
        return wrong;
    }

    private static Answer send(Visitor visitor, Endpoint endpoint, Map<String, String> values) {
        String path = endpoint.with(values);
        if (endpoint.get()) return visitor.get(path);
        return endpoint.upload() ? visitor.upload(path, "file", "a.txt", new byte[0]) : visitor.post(path, Map.of());
    }

    private static void judge(Endpoint endpoint, String role, Answer answer, List<String> wrong) {
        if (!keeps(endpoint, role, answer) || leaks(answer)) wrong.add(told(endpoint, role, answer));
    }

    private static boolean keeps(Endpoint endpoint, String role, Answer answer) {
        boolean toSignIn = answer.status() == 303 && answer.location().startsWith("/sign-in");
        if (endpoint.opensTo(role)) {
            boolean leads = endpoint.is("POST", "/sign-out") || endpoint.is("GET", "/") && role.isEmpty();
            return answer.status() != 401 && answer.status() != 403 && toSignIn == leads;
        }
        if (!role.isEmpty()) return answer.status() == 403;
        return endpoint.get() ? toSignIn : answer.status() == 401;
    }

    /** Whether it is a failure, or tells the inside of one. */
    private static boolean leaks(Answer answer) {
        return answer.status() >= 500 || answer.text().contains("\tat ") || answer.text().contains("Exception");
    }

    private static String told(Endpoint endpoint, String role, Answer answer) {
        return endpoint + " | " + (role.isEmpty() ? "anonymous" : role) + " got " + answer.status() + " " + answer.location();
    }

    /** Somebody who may not call it without signing in is asked to do that first. */
    @Test
    void no_form_counts_without_the_browsers_own_token() {
        List<String> wrong = new ArrayList<>();
        List<Map<String, String>> forms = List.of(Map.of(), Map.of("_token", "0".repeat(40)), Map.of("_token", ""));
        for (Endpoint endpoint : Endpoint.ALL)
            VISITORS.forEach((role, visitor) -> {
                if (endpoint.get() || endpoint.ownProof()) return;
                int refusal = role.isEmpty() && !endpoint.opensTo("") ? 401 : 403;
                for (Map<String, String> form : forms) {
                    String path = endpoint.with(known);
                    Answer answer = endpoint.upload() ? visitor.uploadWithoutToken(path) : visitor.postWithoutToken(path, form);
                    if (answer.status() != refusal || leaks(answer)) wrong.add(told(endpoint, role, answer) + " with " + form);
                }
            });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_token_of_another_browser_does_not_count() {
        String foreign = VISITORS.get("admin").token();
        Answer answer = VISITORS.get("learner").postWithoutToken("/me/password", Map.of("_token", foreign));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void scripts_of_nobody_are_told_without_a_page_to_sign_in() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.ALL) {
            if (!endpoint.get() || endpoint.opensTo("")) continue;
            Answer answer = VISITORS.get("").getJson(endpoint.with(PathValues.UNKNOWN));
            if (answer.status() != 401 || !answer.header("Content-Type").startsWith("application/problem+json"))
                wrong.add(told(endpoint, "", answer));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void other_methods_are_no_way_in() {
        List<String> wrong = new ArrayList<>();
        List<String> paths = Endpoint.ALL.stream().map(endpoint -> endpoint.with(PathValues.UNKNOWN)).distinct().toList();
        for (String method : List.of("PUT", "DELETE", "OPTIONS"))
            for (String path : paths) {
                Answer answer = VISITORS.get("admin").ask(method, path);
                if (answer.status() < 400 || leaks(answer)) wrong.add(method + " " + path + " got " + answer.status());
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ids_of_no_form_are_no_failure() {
        List<String> wrong = new ArrayList<>();
        for (String odd : PathValues.ODD_IDS)
            for (Endpoint endpoint : Endpoint.ALL)
                if (endpoint.path().contains("{"))
                    asSomebodyAllowed(endpoint, (role, visitor) -> {
                        Answer answer = send(visitor, endpoint, PathValues.each(odd));
                        if (!keeps(endpoint, role, answer) || leaks(answer)) wrong.add(told(endpoint, role, answer) + " for " + odd);
                    });
        assertThat(wrong).isEmpty();
    }

    @Test
    void queries_of_no_sense_are_no_failure() {
        List<String> wrong = new ArrayList<>();
        for (String page : List.of("-7", "2147483647", "many"))
            for (Endpoint endpoint : Endpoint.ALL)
                if (endpoint.get())
                    asSomebodyAllowed(endpoint, (role, visitor) -> {
                        Answer answer = visitor.get(endpoint.with(known) + PathValues.ODD_QUERY + page);
                        if (!keeps(endpoint, role, answer) || leaks(answer)) wrong.add(told(endpoint, role, answer) + " for page " + page);
                    });
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_character_zero_is_no_failure() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.ALL)
            if (endpoint.get())
                asSomebodyAllowed(endpoint, (role, visitor) -> {
                    Answer answer = visitor.get(endpoint.with(known) + "?search=%00&find=%00&department=x%00");
                    if (answer.status() != 422) wrong.add(told(endpoint, role, answer));
                });
        assertThat(wrong).isEmpty();
    }

    /** This one changes things, so it takes a person and works that no other test needs. */
    @Test
    void forms_of_no_sense_are_no_failure() {
        List<String> wrong = new ArrayList<>();
        for (String odd : PathValues.ODD_TEXTS)
            for (Endpoint endpoint : Endpoint.ALL) {
                if (endpoint.get() || endpoint.is("POST", "/sign-out")) continue;
                asSomebodyAllowed(endpoint, (role, visitor) -> {
                    Answer answer = endpoint.upload()
                            ? visitor.upload(endpoint.with(known), "file", "a.txt", odd.getBytes(StandardCharsets.UTF_8))
                            : visitor.post(endpoint.with(known), PathValues.form(odd));
                    if (!keeps(endpoint, role, answer) || leaks(answer)) wrong.add(told(endpoint, role, answer) + " for '" + odd + "'");
                });
            }
        assertThat(wrong).isEmpty();
    }

    private interface Call {
        void as(String role, Visitor visitor);
    }

    private static void asSomebodyAllowed(Endpoint endpoint, Call call) {
        VISITORS.entrySet().stream()
                .filter(entry -> endpoint.opensTo(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> call.as(entry.getKey(), entry.getValue()));
    }
}
