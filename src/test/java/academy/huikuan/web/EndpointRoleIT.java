package academy.huikuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.people.SeededClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint, called by everyone over HTTP: open to whom it says, closed to all others, and to forms from elsewhere. */
class EndpointRoleIT {
    private static final Map<String, String> WHO = Map.of("learner", "HT-20001", "trainer", "t01", "hr", "hr01", "admin", "admin");

    /** What stands for the parameters of paths; all others get an id that nothing has. */
    private static final Map<String, String> SAMPLES = Map.of(
            "unit", "mindset", "quiz", "mindset", "scenario", "m1-boyuan", "number", "1", "cohort", SeededClass.FIRST_COHORT);

    private static final String NOTHING = "01990000-0000-7000-8000-00000000dead";

    private static Product product;
    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeAll
    static void start() {
        product = Product.seeded("endpoints").start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> an_endpoint_opens_to_those_it_names_and_to_nobody_else() {
        return Endpoint.all().stream().flatMap(endpoint -> Stream.concat(Stream.of(""), WHO.keySet().stream().sorted())
                .map(role -> DynamicTest.dynamicTest(
                        endpoint.method() + " " + endpoint.path() + " by " + (role.isEmpty() ? "nobody" : role),
                        () -> call(endpoint, Optional.of(role).filter(some -> !some.isEmpty())))));
    }

    private void call(Endpoint endpoint, Optional<String> role) {
        Visitor visitor = visitor(endpoint, role);
        String path = address(endpoint.path());

        if (endpoint.changes()) {
            int forged = (endpoint.upload() ? visitor.uploadWithoutToken(path) : visitor.postWithoutToken(path, Map.of()))
                    .status();
            assertThat(forged).as("without a token").isIn(401, 403);
            if (endpoint.open(role)) assertThat(forged).as("without a token").isEqualTo(403);
        }
        Visitor.Answer answer = answer(visitor, endpoint, path);

        boolean toSignIn = answer.location().startsWith("/sign-in?back=");
        if (endpoint.open(role)) {
            assertThat(answer.status()).isNotIn(401, 403, 405).isLessThan(500);
            assertThat(toSignIn).isFalse();
        } else if (role.isPresent()) assertThat(answer.status()).isEqualTo(403);
        else if (endpoint.changes()) assertThat(answer.status()).isEqualTo(401);
        else {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(toSignIn).isTrue();
        }
    }

    private static Visitor.Answer answer(Visitor visitor, Endpoint endpoint, String path) {
        if (!endpoint.changes()) return visitor.get(path);
        return endpoint.upload() ? visitor.upload(path, "file", "empty.csv", new byte[0]) : visitor.post(path, Map.of());
    }

    /** Whoever has just signed out, or in as nobody, is not used again. */
    private Visitor visitor(Endpoint endpoint, Optional<String> role) {
        if (role.isEmpty()) return new Visitor(product);
        if (endpoint.path().startsWith("/sign-")) return Visitor.signedIn(product, WHO.get(role.get()));
        return visitors.computeIfAbsent(role.get(), some -> Visitor.signedIn(product, WHO.get(some)));
    }

    private static String address(String path) {
        String filled = path;
        for (Map.Entry<String, String> sample : SAMPLES.entrySet())
            filled = filled.replaceAll("\\{" + sample.getKey() + "(:[^}]*)?}", sample.getValue());
        return filled.replaceAll("\\{[^}]*}", NOTHING);
    }

    @TestFactory
    Stream<DynamicTest> a_cohort_is_there_for_its_own_trainers_only() {
        List<Endpoint> ofCohorts = Endpoint.all().stream()
                .filter(endpoint -> endpoint.path().contains("{cohort}") && endpoint.callers().contains("trainer"))
                .toList();
        return ofCohorts.stream().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
            Visitor stranger = visitors.computeIfAbsent("stranger", some -> Visitor.signedIn(product, "t02"));
            String path = address(endpoint.path());

            assertThat(answer(stranger, endpoint, path).status()).isEqualTo(404);
        }));
    }
}
