package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static String told(String before, String after) {
        return Difference.of(before.replace('/', '\n'), after.replace('/', '\n')).stream()
                .map(line -> switch (line.fate()) {
                    case SAME -> line.text();
                    case GONE -> "-" + line.text();
                    case NEW -> "+" + line.text();
                })
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/c, a/b/c, a b c",
        "a/b/c, a/x/c, a -b +x c",
        "a/b, a/b/c, a b +c",
        "a/b/c, c, -a -b c",
        "'', a, +a",
        "a, '', -a",
        "a/b/c/d, b/d/a, -a b -c d +a"
    })
    void lines_that_both_texts_have_stay(String before, String after, String told) {
        assertThat(told(before, after)).isEqualTo(told);
    }

    @Test
    void texts_beyond_all_measure_stand_one_after_the_other() {
        String long1 = IntStream.range(0, 900).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(Difference.of(long1, "a")).hasSize(901);
    }
}
