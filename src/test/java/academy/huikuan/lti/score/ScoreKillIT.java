package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.lti.TestPlatform;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The product is killed, as a power cut does it, between a score and its delivery: before it was sent, and before the answer came. */
class ScoreKillIT {
    /** A message that was under way is free again after two minutes. */
    private static final Duration LEASE = Duration.ofSeconds(160);
    private static final String QUIZ = "quiz:" + Scored.UNIT;

    @Test
    void a_score_arrives_once_whenever_the_product_is_killed() throws InterruptedException {
        try (Product product = Product.seeded("killed-score").with("HUIKUAN_OUTBOUND_PRIVATE", "true").start();
                TestPlatform platform = TestPlatform.start().registeredAt(product)) {
            TestGradebook down = new TestGradebook(platform, 0);
            int port = down.port();
            Visitor teacher = Scored.launched(
                    product, platform, "teacher", "Instructor", "link-1", QUIZ, down.claim(Optional.empty(), "score"));
            Scored learner = Scored.launched(product, platform, "early", "link-1", QUIZ, down.claim(Optional.empty(), "lineitem", "score"));
            down.close();

            learner.failsTheQuiz();
            Scored.await("a failed try", () -> Optional.of(teacher.get("/trainer/scores").text())
                    .filter(page -> page.contains("连不上平台，稍后再试")));
            product.killHard();
            try (TestGradebook book = new TestGradebook(platform, port)) {
                product.restart();
                assertThat(Scored.score(book, "early", 1).text("gradingProgress")).isEqualTo("FullyGraded");

                CountDownLatch came = book.takesInSilence();
                Scored.launched(product, platform, "late", "link-1", QUIZ, book.claim(Optional.empty(), "lineitem", "score")).failsTheQuiz();
                assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();
                product.killHard();
                String timestamp = book.lines("late").get(0).text("timestamp");
                product.restart();
                Visitor again = Scored.launched(product, platform, "teacher", "Instructor", "link-1", QUIZ, book.claim(Optional.empty(), "score"));
                Scored.await("an answer to the second try", LEASE, () -> Optional.of(again.get("/trainer/scores").text())
                        .filter(page -> page.contains("上一次其实已送到")));
                assertThat(book.lines("late")).hasSize(1);
                assertThat(book.lines("late").get(0).text("timestamp")).isEqualTo(timestamp);

                book.speaks();
                product.killHard();
                product.restart();
                Scored.launched(product, platform, "last", "link-1", QUIZ, book.claim(Optional.empty(), "lineitem", "score")).failsTheQuiz();
                Scored.score(book, "last", 1);
                assertThat(book.lines("early")).as("what is done stays done").hasSize(1);
                assertThat(book.lines("late")).hasSize(1);
                assertThat(book.items()).hasSize(1);
                assertThat(book.faults()).isEmpty();
            }
        }
    }
}
