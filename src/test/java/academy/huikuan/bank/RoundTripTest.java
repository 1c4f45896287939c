package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read again as it was, in every format. */
class RoundTripTest {
    private static List<Question> all() {
        return List.of(
                Every.single(), Every.singleWithoutWhole(), Every.multiple(), Every.judgement(), Every.truth(), Every.number(),
                        Every.computed(false),
                Every.computed(true), Every.words(), Every.matching(), Every.ordering(), Every.gaps(Text.Format.PLAIN),
                        Every.gaps(Text.Format.HTML),
                Every.gaps(Text.Format.MOODLE), Every.essay(false), Every.essay(true), Every.talk(), Every.description(false),
                        Every.description(true), Every.nameless());
    }

    private static Bank again(List<Entry> entries, Format format) {
        Bank bank = Formats.read("b" + format.ending(), Formats.write(entries, format).bytes());
        assertThat(bank.problems()).isEmpty();
        return bank;
    }

    private static List<Entry> entries(List<Question> questions) {
        return questions.stream().map(question -> new Entry(question, 1, "")).toList();
    }

    /** What GIFT cannot say, by the ids of {@link Every}. */
    private static final Set<String> NOT_GIFT = Set.of("gaps-plain", "gaps-html", "gaps-moodle", "noted", "told", "short");

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_kind_comes_back_as_it_was(Format format) {
        for (Question question : all()) {
            String id = question.label().id();
            if (format == Format.GIFT && NOT_GIFT.contains(id)) continue;
            assertThat(again(entries(List.of(question)), format).questions()).as(id).extracting(Entry::question).containsExactly(question);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_narrow_range_within_a_wide_one_keeps_its_own_weight(Format format) {
        Question question = GiftReader.question("::n::When? {#=1822:0#right =%50%1822:2#near =%25%1815..1835#far ~#no}");
        assertThat(again(entries(List.of(question)), format).questions()).extracting(entry -> weights(entry.question()))
                .containsExactly(List.of("100 1822 1822 right", "50 1820 1824 near", "25 1815 1835 far"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_word_and_the_same_with_more_behind_it_keep_their_own_weights(Format format) {
        Question question = GiftReader.question("::n::[plain]Which? {=bank#right =%50%bank*#near =%25%*slip#far =%0%*#no}");
        assertThat(again(entries(List.of(question)), format).questions()).extracting(Entry::question).containsExactly(question);
    }

    private static List<String> weights(Question question) {
        return ((Numerical) question).accepted().stream()
                .map(range -> range.weight().percent() + " " + range.least().toPlainString() + " " + range.most().toPlainString() + " "
                        + range.feedback().orElseThrow().body())
                .toList();
    }

    @Test
    void what_gift_cannot_say_is_told() {
        assertThat(GiftWriter.write(entries(List.of(
                                Every.gaps(Text.Format.PLAIN), Every.essay(true), Every.description(true), Every.computed(true),
                                        Every.judgement())))
                        .losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "gaps-plain: GIFT has no texts with several gaps; the question is left out",
                        "noted: GIFT has no notes for who marks an essay",
                        "told: GIFT has no general feedback to a description");
    }

    @Test
    void what_qti_cannot_say_is_told() {
        assertThat(QtiWriter.write(entries(List.of(Every.computed(true), Every.ordering(), Every.talk(), Every.judgement()))).losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "relative: QTI shows everyone the least values; only here others are drawn",
                        "ordering: QTI gives all points for the right order or none",
                        "talk: QTI has no branching talks; other systems ask for a text");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void categories_stay_with_their_questions(Format format) {
        List<Entry> entries = List.of(
                new Entry(Every.truth(), 1, "", ""),
                new Entry(Every.judgement(), 1, "", "$course$/a: b/\u4E2D"),
                new Entry(Every.single(), 1, "", "$course$/a: b/\u4E2D"),
                new Entry(Every.nameless(), 1, "", "c"));
        assertThat(again(entries, format).questions()).extracting(Entry::category)
                .containsExactly("", "$course$/a: b/\u4E2D", "$course$/a: b/\u4E2D", "c");
    }

    private static List<Entry> course() {
        SourceFolder folder = new SourceFolder(Path.of(""));
        List<Entry> entries = new ArrayList<>();
        for (String path : Stream.concat(folder.list("quizzes", ".gift").stream(), folder.list("quizzes", ".xml").stream()).toList()) {
            Bank bank = Formats.read(path, folder.bytes(path),
                    id -> Optional.of(folder.text("content/dialogues/" + id + ".yaml", new ArrayList<>()).orElseThrow().body()));
            assertThat(bank.problems()).isEmpty();
            entries.addAll(bank.questions());
        }
        return entries;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_banks_of_the_course_come_back_as_they_were(Format format) {
        List<Entry> course = course();
        assertThat(course.size()).isGreaterThan(380);
        List<Question> said = course.stream().map(Entry::question)
                .filter(question -> format != Format.GIFT || !(question instanceof academy.huikuan.question.Gaps)).toList();
        assertThat(again(course, format).questions()).extracting(Entry::question).containsExactlyElementsOf(said);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void each_question_is_kept_as_a_text_that_says_all_of_it(Format format) {
        for (Question question : all()) {
            assertThat(Formats.kept(Formats.source(question))).as(question.label().id()).isEqualTo(question);
            if (format == Format.GIFT && NOT_GIFT.contains(question.label().id())) continue;
            Entry entry = again(entries(List.of(question)), format).questions().get(0);
            assertThat(Formats.kept(entry.source())).as(question.label().id()).isEqualTo(question);
        }
    }
}
