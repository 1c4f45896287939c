package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintTest {
    private static final List<String> SKILLS = List.of("thinking", "listening", "persuasion", "coaching", "execution");

    private final Quiz last = BankReader.read(new SourceFolder(Path.of(""))).quizzes().stream()
            .filter(quiz -> quiz.blueprint().isPresent())
            .findFirst()
            .orElseThrow();
    private final Blueprint real = last.blueprint().orElseThrow();

    /** @param skills of each question of the bank, such as `a ab b` */
    private static Blueprint.Part part(String unit, int count, String skills) {
        List<String> each = Arrays.asList(skills.split(" "));
        return new Blueprint.Part(
                unit, count, IntStream.range(0, each.size()).mapToObj(place -> found(unit, place, List.of(each.get(place).split("")))).toList());
    }

    private static Entry found(String unit, int place, List<String> skills) {
        StringBuilder text = new StringBuilder("// [id:" + unit + "-" + place + "] [tag:topic=" + unit + "/t]");
        skills.forEach(skill -> text.append(" [tag:skill=").append(skill).append("]"));
        text.append("\nQ").append(place).append(" {=x #f ~y #g}\n");
        return new Entry(GiftReader.question(text.toString()), 1, text.toString());
    }

    private static long with(List<Question> drawn, String skill) {
        return drawn.stream().filter(question -> question.label().skills().contains(skill)).count();
    }

    private static long of(List<Question> drawn, String unit) {
        return drawn.stream().filter(question -> question.label().topics().get(0).startsWith(unit + "/")).count();
    }

    private static void fits(Blueprint blueprint, List<Question> drawn) {
        assertThat(new HashSet<>(drawn)).hasSize(blueprint.questions()).hasSameSizeAs(drawn);
        blueprint.parts().forEach(part -> assertThat(of(drawn, part.unit())).as(part.unit()).isEqualTo(part.count()));
        blueprint.skills().forEach((skill, least) -> assertThat(with(drawn, skill)).as(skill).isGreaterThanOrEqualTo(least));
    }

    @Test
    void every_seed_meets_the_blueprint_of_the_course() {
        for (long seed = 0; seed < 500; seed++) fits(real, real.draw(new Random(seed)).orElseThrow());
    }

    @Test
    void the_same_seed_gives_the_same_questions_and_orders_and_another_gives_others() {
        assertThat(Draw.of(last, 7)).isEqualTo(Draw.of(last, 7)).isNotEqualTo(Draw.of(last, 8));
        assertThat(Draw.of(last, 7)).hasSize(last.draw());
    }

    @Test
    void the_questions_of_the_units_are_mixed() {
        List<String> units = real.draw(new Random(3)).orElseThrow().stream()
                .map(question -> question.label().topics().get(0).replaceFirst("/.*", ""))
                .toList();
        assertThat(units).isNotEqualTo(units.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one of each unit; least of a, b and c; whether there is a choice
                "a b c|a b c|a b c|1|1|1|true",
                "a b c|a b c|a b c|3|0|0|true",
                "a b c|a b c|a b c|2|2|0|false",
                "a b ab|a b c|c|1|1|2|true",
                "a b ab|a b c|c|1|1|3|false",
                "a bc|ac b|ab c|2|2|2|true",
                "a b|b c|c a|1|1|1|true",
                "a b|a b|a b|2|1|1|false"
            })
    void a_draw_is_found_wherever_there_is_one(String one, String two, String three, int a, int b, int c, boolean possible) {
        Map<String, Integer> least = new LinkedHashMap<>();
        least.put("a", a);
        least.put("b", b);
        least.put("c", c);
        Blueprint blueprint = new Blueprint(List.of(part("u", 1, one), part("v", 1, two), part("w", 1, three)), least);
        for (long seed = 0; seed < 50; seed++) {
            Optional<List<Question>> drawn = blueprint.draw(new Random(seed));
            assertThat(drawn.isPresent()).isEqualTo(possible);
            drawn.ifPresent(questions -> fits(blueprint, questions));
        }
    }

    @Test
    void where_swaps_one_by_one_do_not_help_every_combination_is_weighed() {
        List<Blueprint.Hand> hands = List.of(hand("a bc"), hand("a bc"));
        Map<String, Integer> least = Map.of("a", 1, "b", 1, "c", 1);

        assertThat(new Combinations(hands, least).any()).hasValueSatisfying(questions -> assertThat(questions).hasSize(2));
        assertThat(new Combinations(hands, Map.of("a", 2, "b", 1)).any()).isEmpty();
    }

    private static Blueprint.Hand hand(String skills) {
        Blueprint.Part part = part("u", 1, skills);
        return new Blueprint.Hand(part.bank().stream().map(Entry::question).toList(), part.count());
    }

    @Test
    void a_course_of_thirteen_units_is_decided_quickly_however_tight_it_is() {
        Random random = new Random(1);
        List<Blueprint.Part> parts = new ArrayList<>();
        for (int unit = 0; unit < 13; unit++) {
            String name = "u" + unit;
            parts.add(new Blueprint.Part(name, 3, IntStream.range(0, 20).mapToObj(place -> found(name, place, tags(random))).toList()));
        }
        for (int least : List.of(8, 11, 13, 15, 16)) {
            Map<String, Integer> skills = new LinkedHashMap<>();
            SKILLS.forEach(skill -> skills.put(skill, least));
            Blueprint blueprint = new Blueprint(parts, skills);
            Optional<List<Question>> drawn = timed(() -> blueprint.draw(new Random(2)));
            drawn.ifPresent(questions -> fits(blueprint, questions));
            assertThat(drawn.isPresent()).as("least " + least).isEqualTo(least <= 15);
        }
    }

    private static <T> T timed(Supplier<T> work) {
        long begun = System.nanoTime();
        T made = work.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        return made;
    }

    private static List<String> tags(Random random) {
        String one = SKILLS.get(random.nextInt(SKILLS.size()));
        String other = SKILLS.get(random.nextInt(SKILLS.size()));
        return one.equals(other) ? List.of(one) : List.of(one, other);
    }
}
