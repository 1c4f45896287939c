package academy.huikuan.web;

import academy.huikuan.harness.CardForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is put into addresses and forms: ids that exist, ids that could, and what no page of ours sends. */
final class PathValues {
    private static final String NO_ID = "01990000-0000-7000-8000-00000000dead";

    /** Well formed, but of nothing. */
    static final Map<String, String> UNKNOWN = Map.ofEntries(
            Map.entry("quiz", "unknown"), Map.entry("scenario", "unknown"), Map.entry("sample", "unknown"), Map.entry("unit", "unknown"),
            Map.entry("section", "unknown"), Map.entry("number", "1"), Map.entry("version", "x"), Map.entry("name", "unknown.svg"),
            Map.entry("token", "ab".repeat(32)), Map.entry("id", NO_ID), Map.entry("cohort", NO_ID), Map.entry("learner", NO_ID),
            Map.entry("submission", NO_ID), Map.entry("exercise", NO_ID), Map.entry("review", NO_ID), Map.entry("attempt", NO_ID), Map.entry("export", NO_ID),
            Map.entry("run", NO_ID), Map.entry("question", "unknown"), Map.entry("form", "unknown"), Map.entry("sheet", NO_ID),
            Map.entry("trial", NO_ID), Map.entry("appeal", NO_ID), Map.entry("opinion", "0".repeat(32)),
            Map.entry("note", NO_ID), Map.entry("card", NO_ID), Map.entry("answer", NO_ID), Map.entry("own", "own-0000000000"),
            Map.entry("upload", NO_ID), Map.entry("accommodation", NO_ID), Map.entry("essay", NO_ID), Map.entry("replay", NO_ID), Map.entry("room", NO_ID), Map.entry("contest", NO_ID), Map.entry("team", NO_ID), Map.entry("pair", NO_ID), Map.entry("phrase", NO_ID),
            Map.entry("identity", NO_ID), Map.entry("exchange", NO_ID), Map.entry("link", NO_ID), Map.entry("selection", NO_ID), Map.entry("context", NO_ID),
            Map.entry("provider", NO_ID), Map.entry("kind", "unknown"), Map.entry("registration", NO_ID), Map.entry("deployment", NO_ID), Map.entry("course", NO_ID));

    static final List<String> ODD_IDS = List.of(
            "%20", "%27%20or%201=1--", "%E4%BD%A0", "a".repeat(300), "-1", "99999999999999999999", "%3Cscript%3E", "%2525", "..%5C",
            "-".repeat(36));

    /** Ends with the page asked for. */
    static final String ODD_QUERY = "?cohort=x&unit=%27&state=zz&find=%25_%27&department=%01&role=boss&from=2026-99-99&to=x&status=x"
            + "&search=%27%25&q=%22(%5B%5C%27&kind=%27&asof=9999&back=/%25zz&notice=none&format=x&page=";

    static final List<String> ODD_TEXTS = List.of("", "%zz", "x\u0000y", "\uD83D\uDE00".repeat(200), "99999999999");

    private static final List<String> FIELDS = List.of(
            "action", "again", "amount", "as-0", "by", "lost", "moved", "part", "payment", "pen", "replace", "room", "atonce", "answer",
            "asof", "cohort", "customer", "comment", "department", "find", "format", "from", "aspect", "count", "judge", "pick-overall",
            "planned", "red", "scenario", "work", "given", "go", "items.0.amount", "attempts", "closes", "minutes", "opens",
            "option.0.text", "percent", "prompt", "quiz", "reason", "unlock", "keep", "key", "label-0", "language", "line", "merge",
            "name", "number", "observer", "on", "overridden", "page", "partner", "password", "person", "exercise", "works", "criterion",
            "rated", "words",
            "question", "red-line", "revision", "role", "run", "search", "section", "section.0.draw", "seed", "seen", "sequence", "shown", "side-0",
            "since", "source", "speaker-0", "state", "status", "step", "text", "text-0", "title", "to", "turn", "unit", "unknown-0", "who-0", "scenario", "kind", "rule",
            "learner", "failures", "release", "rubric", "criterion", "size", "exercise", "target", "q", "title.course", "points.course",
            "email", "fresh", "sure", "issuer", "apiaddress", "clientid", "secret", "company", "scopes", "numberclaim", "groupsclaim",
            "grouproles", "strangers", "addressesverified", "leavesthere", "logout_token", "id_token", "proof", "error", "iss", "login_hint",
            "target_link_uri", "client", "authorization", "audience", "keys", "origins", "client", "authorization", "token", "audience",
            "keys", "strangers", "verified", "lower", "over", "origins", "open", "openid_configuration", "registration_token");

    private static Map<String, String> known;

    private PathValues() {}

    /** Ids of the demo class, as the learner `learner1` or the role in charge would call them; the person is one that nobody else needs. */
    static synchronized Map<String, String> known(DemoClass demo) {
        if (known == null) known = find(demo);
        return known;
    }

    private static Map<String, String> find(DemoClass demo) {
        Map<String, String> values = new HashMap<>(UNKNOWN);
        String cohort = demo.found("trainer1", "/trainer", "/trainer/{id}/");
        values.putAll(Map.of("quiz", "stages", "scenario", "m1-boyuan", "unit", "stages", "section", "ladder", "cohort", cohort));
        values.put("sample", "m2-dingxin-good");
        values.put("form", "6w3h");
        values.put("question", "stages-01");
        values.put("sheet", demo.found("learner1", "/forms", "/sheets/{id}\""));
        values.put("/course/pictures/{name}", "m-ladder.svg");
        values.put("/assets/{version}/{name}", "base.css");
        values.put("attempt", demo.found("learner1", "/quiz/stages", "/quiz/stages/attempt/{id}/result"));
        values.put("submission", demo.found("learner1", "/results", "/results/{id}"));
        values.put("exercise", demo.found("trainer1", "/exercises", "/exercises/{id}\""));
        values.put("review", demo.found("learner1", "/reviews", "/reviews/{id}"));
        values.put("trial", demo.found("learner1", "/reviews/calibration", "/reviews/calibration/{id}"));
        values.put("appeal", demo.found("trainer1", "/grading/appeals", "/grading/appeals/{id}"));
        values.put("run", demo.found("learner1", "/roleplay/m1-boyuan/solo", "/roleplay/m1-boyuan/solo/{id}"));
        String replays = "/results/" + values.get("submission") + "/replays";
        values.put("replay", demo.signedIn("learner1").post(replays, Map.of("turn", "2")).location().replaceFirst(".*/", ""));
        values.put("learner", demo.found("trainer1", "/trainer", "/trainer/[0-9a-f-]{36}/{id}"));
        values.put("/admin/people/{id}", demo.found("admin", "/admin?find=learner23", "/admin/people/{id}"));
        values.put("/admin/cohorts/{id}", demo.secondCohort());
        values.put("/admin/first-links/cohort/{id}", cohort);
        values.put("essay", demo.found("trainer1", "/marking", "/marking/essay/{id}"));
        values.put("room", demo.found("learner1", "/roleplay/rooms", "/roleplay/rooms/{id}\""));
        demo.signedIn("hr").post("/records/export", Map.of("format", "csv"));
        values.put("export", demo.found("hr", "/records/exports", "/records/exports/{id}/again"));
        demo.signedIn("learner1").post("/course/stages/ladder/bookmark", Map.of("on", "true"));
        values.put("note", demo.found("learner1", "/notes", "/notes/{id}/delete"));
        CardForm card = CardForm.of(demo.signedIn("learner1").get("/drill").text());
        values.put("card", card.card());
        String answered = demo.signedIn("learner1").post(card.address(), card.shown()).location();
        values.put("answer", DemoClass.all(answered, "/drill/answers/{id}").get(0));
        values.put("own", demo.found("trainer1", "/authoring", "/authoring/questions/(own-[a-z0-9]{10})"));
        values.put("/authoring/quizzes/{own}", demo.found("trainer1", "/authoring/quizzes", "/authoring/quizzes/(own-[a-z0-9]{10})"));
        values.put("contest", demo.found("learner1", "/pk", "/pk/{id}\""));
        values.put("team", demo.found("trainer1", "/pk/" + values.get("contest"), "/stage/lines/{id}\""));
        values.put("kind", "wecom");
        demo.admin().post("/admin/sso/new/wecom", Map.of(
                "title", "WeCom", "issuer", "https://127.0.0.1", "apiaddress", "https://127.0.0.1", "clientid", "ww1",
                "company", "1", "secret", "s"));
        values.put("provider", demo.found("admin", "/admin/sso", "/admin/sso/{id}"));
        values.put("registration", registered(demo));
        return Map.copyOf(values);
    }

    /** A platform that is never asked anything, closed so that pages may stand in nobody's frame. */
    private static String registered(DemoClass demo) {
        String platform = "http://127.0.0.1:1";
        String id = demo.admin()
                .post("/admin/lti/new", Map.of(
                        "name", "Platform", "issuer", platform, "client", "tool", "authorization", platform + "/auth", "token", platform + "/token",
                        "audience", "", "keys", platform + "/keys"))
                .location()
                .replaceFirst(".*/([^?]+).*", "$1");
        demo.admin().post("/admin/lti/" + id + "/state", Map.of("state", "closed"));
        return id;
    }

    static Map<String, String> each(String value) {
        return UNKNOWN.keySet().stream().collect(Collectors.toMap(Function.identity(), name -> value));
    }

    /** All fields that any form has, with that text. */
    static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        FIELDS.forEach(name -> fields.put(name, text));
        Stream.of("back", "address").forEach(name -> fields.put(name, "/" + text));
        return fields;
    }
}
