package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Answer;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import academy.huikuan.web.Language;
import academy.huikuan.web.Rendered;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemReviewTest {
    private static final ItemReview.Shows NOTHING = new ItemReview.Shows(false, false, false);

    private static Presentation shown(Question question) {
        return question.present(new Random(5));
    }

    private static ItemReview review(Question question, Answer answer) {
        return review(question, answer, ItemReview.Shows.ALL);
    }

    private static ItemReview review(Question question, Answer answer, ItemReview.Shows shows) {
        Presentation shown = shown(question);
        return ItemReview.of(3, question, shown, answer, question.mark(answer, shown), shows);
    }

    private static String html(ItemReview review) {
        return Rendered.html(Language.EN, "quiz/review.jte", Map.of("item", review, "own", true));
    }

    static Stream<Question> questions() {
        return EveryKind.all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_right_answer_is_told_to_be_right_and_why(Question question) {
        Answer answer = question.rightAnswer(shown(question)).orElse(new Answer.Written("Dear Ms Li"));
        ItemReview review = review(question, answer);
        assertThat(review.verdict()).isEqualTo(question.marksItself() ? "right" : "waiting");
        assertThat(html(review)).contains("secret general").doesNotContain("secret name", "secret notes", "secret source", "Unreached ending");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_was_left_out_still_tells_what_is_right(Question question) {
        ItemReview review = review(question, new Answer.Nothing());
        assertThat(review.verdict()).isEqualTo("none");
        assertThat(html(review)).contains("secret general");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void where_nothing_may_be_told_only_the_answer_is_shown(Question question) {
        Answer answer = question.rightAnswer(shown(question)).orElse(new Answer.Written("Dear Ms Li"));
        for (Answer given : List.of(answer, new Answer.Nothing())) {
            ItemReview review = review(question, given, NOTHING);
            assertThat(review.verdict()).isEmpty();
            String html = html(review).replace("secretword", "").replace("secretstage", "");
            assertThat(html).doesNotContain("secret", "hidden-text\">right", "tag done", "tag late", "%");
            if (!given.given()) assertThat(html(review)).doesNotContain("secretword", "secretstage", "15840", "7919");
        }
    }

    private static <T extends ItemReview.Body> T body(Class<T> kind, Question question, Answer answer) {
        return kind.cast(review(question, answer).body());
    }

    private static Answer chosen(int option) {
        return Answer.chosen(List.of(option));
    }

    @Test
    void a_judgement_tells_every_reaction_the_best_first() {
        ItemReview.Options body = body(ItemReview.Options.class, EveryKind.judgement(), chosen(2));
        assertThat(body.options()).extracting(ItemReview.Option::html).containsExactly("best", "fair", "poor");
        assertThat(body.options()).extracting(option -> option.percent().orElseThrow()).containsExactly(100, 50, 0);
        assertThat(body.options()).extracting(ItemReview.Option::chosen).containsExactly(false, true, false);
        assertThat(body.options()).extracting(option -> option.feedback().orElseThrow()).allMatch(why -> why.startsWith("secret why"));
    }

    @Test
    void an_option_that_is_worth_a_part_is_neither_right_nor_wrong() {
        ItemReview.Options body = body(ItemReview.Options.class, EveryKind.single(), chosen(1));
        ItemReview.Option part = body.options().stream().filter(ItemReview.Option::chosen).findFirst().orElseThrow();
        assertThat(part.right()).isFalse();
        assertThat(part.wrong()).isFalse();
        assertThat(part.percent()).contains(50);
        assertThat(review(EveryKind.single(), chosen(1)).verdict()).isEqualTo("part");
    }

    @Test
    void each_pair_tells_what_belongs_to_it() {
        ItemReview.Pairs body = body(ItemReview.Pairs.class, EveryKind.matching(), new Answer.Matched(List.of(0, -1)));
        assertThat(body.pairs())
                .containsExactly(
                        new ItemReview.Pair("l0", Optional.of("r0"), "right", Optional.empty()),
                        new ItemReview.Pair("l1", Optional.empty(), "wrong", Optional.of("r1")));
    }

    @Test
    void an_order_tells_where_each_item_was_put() {
        ItemReview.Ordered body = body(ItemReview.Ordered.class, EveryKind.ordering(), new Answer.Ordered(List.of(0, 2, 1)));
        assertThat(body.items())
                .containsExactly(
                        new ItemReview.Placed("first", 1, true),
                        new ItemReview.Placed("second", 3, false),
                        new ItemReview.Placed("third", 2, false));
        ItemReview untold = review(EveryKind.ordering(), new Answer.Ordered(List.of(0, 2, 1)), NOTHING);
        assertThat(((ItemReview.Ordered) untold.body()).items()).extracting(ItemReview.Placed::html).containsExactly("first", "third", "second");
    }

    @Test
    void each_gap_tells_its_own() {
        ItemReview.Filled body = body(ItemReview.Filled.class, EveryKind.gaps(), new Answer.Filled(List.of("2", "5", "")));
        assertThat(body.holes())
                .containsExactly(
                        new ItemReview.Hole(1, Optional.of("July"), "part", 50, Optional.of("June"), Optional.of("secret why July")),
                        new ItemReview.Hole(2, Optional.of("5"), "wrong", 0, Optional.of("7919"), Optional.of("secret other")),
                        new ItemReview.Hole(3, Optional.empty(), "none", 0, Optional.of("secretstage"), Optional.empty()));
    }

    @Test
    void drawn_values_stand_in_every_text() {
        Question computed = EveryKind.computed();
        String days = shown(computed).values().get("days").toPlainString();
        String result = new BigDecimal(days).multiply(new BigDecimal(7331)).toPlainString();
        ItemReview review = review(computed, new Answer.Entered("1"));
        assertThat(review.html()).startsWith("It is " + days + " days late");
        assertThat(review.feedback()).containsExactly("secret other", "secret " + days + " gives " + result, "secret general");
        assertThat(((ItemReview.Typed) review.body()).key()).contains(result);
    }

    @Test
    void a_text_waits_and_then_has_its_points() {
        Answer text = new Answer.Written("Dear Ms Li");
        ItemReview.Written waits = body(ItemReview.Written.class, EveryKind.essay(), text);
        assertThat(waits).isEqualTo(new ItemReview.Written(Optional.of("Dear Ms Li"), true, Optional.empty(), Optional.of("secret general")));
        Score three = Question.points(3, 4);
        ItemReview marked =
                ItemReview.of(1, EveryKind.essay(), Presentation.PLAIN, text, Optional.of(three), new ItemReview.Shows(true, false, false));
        assertThat(marked.verdict()).isEqualTo("part");
        assertThat(marked.body()).isEqualTo(new ItemReview.Written(Optional.of("Dear Ms Li"), false, Optional.of(75), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"0,false,false,wrong", "00,true,false,right", "1,true,true,wrong"})
    void a_talk_tells_what_each_line_did(String path, boolean over, boolean crossed, String verdict) {
        ItemReview review = review(EveryKind.talk(), new Answer.Said(path));
        ItemReview.Spoken talk = (ItemReview.Spoken) review.body();
        assertThat(review.verdict()).isEqualTo(verdict);
        assertThat(talk.lines()).hasSize(path.length()).allMatch(line -> line.lesson().isPresent());
        assertThat(talk.end().isPresent()).isEqualTo(over);
        assertThat(talk.crossed()).isEqualTo(crossed);
        assertThat(html(review)).contains("secret technique", "secret why").contains(crossed ? "Red line" : "secret technique");
    }
}
