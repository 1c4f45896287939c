package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Database;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.lti.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The product is killed, as a power cut does it, between a score and its delivery: before it was sent, and before the answer came. */
class ScoreKillIT {
    private static final String QUIZ = "quiz:" + Scored.UNIT;

    @Test
    void a_score_arrives_once_whenever_the_product_is_killed() throws InterruptedException {
        try (Product product = Product.seeded("killed-score").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
                TestPlatform platform = TestPlatform.start().registeredAt(product);
                TestGradebook silent = new TestGradebook(platform, 0)) {
            TestGradebook down = new TestGradebook(platform, 0);
            int port = down.port();
            Visitor teacher = Scored.launched(product, platform, "teacher", "Instructor", "link-1", QUIZ, claim(down));
            Scored early = Scored.launched(product, platform, "early", "link-1", QUIZ, claim(down));
            down.close();
            early.failsTheQuiz();
            Scored.await("a failed try", () -> Optional.of(teacher.get("/trainer/scores").text())
                    .filter(page -> page.contains("连不上平台，稍后再试")));
            CountDownLatch came = silent.takesInSilence();
            Scored.launched(product, platform, "late", "link-2", QUIZ, claim(silent)).failsTheQuiz();
            assertThat(came.await(60, TimeUnit.SECONDS)).isTrue();
            product.killHard();
            String timestamp = silent.lines("late").get(0).text("timestamp");

            twoMinutesPass(product);
            try (TestGradebook book = new TestGradebook(platform, port)) {
                product.restart();
                assertThat(Scored.score(book, "early", 1).text("gradingProgress")).isEqualTo("FullyGraded");
                Visitor again = Scored.launched(product, platform, "teacher-2", "Instructor", "link-2", QUIZ, claim(silent));
                Scored.await("an answer to the second try", () -> Optional.of(again.get("/trainer/scores").text())
                        .filter(page -> page.contains("上一次其实已送到")));
                assertThat(silent.lines("late")).extracting(line -> line.text("timestamp")).containsExactly(timestamp);

                product.killHard();
                product.restart();
                Scored.launched(product, platform, "last", "link-1", QUIZ, claim(book)).failsTheQuiz();
                Scored.score(book, "last", 1);
                assertThat(book.lines("early")).as("what is done stays done").hasSize(1);
                assertThat(silent.lines("late")).hasSize(1);
                assertThat(book.items()).hasSize(1);
                assertThat(book.faults()).isEmpty();
                assertThat(silent.faults()).isEmpty();
            }
        }
    }

    private static Map<String, Object> claim(TestGradebook book) {
        return book.claim(Optional.empty(), "lineitem", "score");
    }

    /** So long a message that was under way is kept from others, which a test need not wait for. */
    private static void twoMinutesPass(Product product) {
        Database database = product.embedded();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update outbox set leased_until = null where leased_until is not null")).isPositive();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        database.shut();
    }
}
