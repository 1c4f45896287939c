package academy.huikuan.roleplay.replay;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.roleplay.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    /** `S` or `C` for the side, then what is said; turns are parted by `/`. */
    private static List<Turn> talk(String turns) {
        return Arrays.stream(turns.split("/"))
                .map(turn -> new Turn(turn.startsWith("S") ? Turn.Side.SALES : Turn.Side.CUSTOMER, turn.substring(1)))
                .toList();
    }

    private static String cell(Optional<Comparison.Cell> cell) {
        return cell.map(one -> one.number() + (one.sales() ? "S" : "C")
                        + one.pieces().stream().map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining()))
                .orElse("-");
    }

    private static String compared(String before, String after) {
        return Comparison.of(talk(before), talk(after)).stream()
                .map(row -> row.same() ? "=" : cell(row.before()) + " " + cell(row.after()))
                .collect(Collectors.joining(" / "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S您好/C在忙 | S您好/C在忙 | = / =
            S您好/C在忙/S付清我马上排产 | S您好/C在忙/S哪天付，我那天排产 | = / = / 3S[付清我马上]排产 3S[哪天付，我那天]排产
            S您好/C在忙 | S您好/C在忙/S那我下午打 | = / = / - 3S[那我下午打]
            S一/C二/S三/C四 | S一/C二/S新/C四 | = / = / 3S[三] 3S[新] / =
            S一/C二/S三/C四 | S一/C二/S新/C又/S还/C四 | = / = / 3S[三] 3S[新] / - 4C[又] / - 5S[还] / =
            S一/C二/S三/C四 | S一/C新 | = / 2C[二] 2C[新] / 3S[三] - / 4C[四] -
            S一/C二 | S一/S二 | = / 2C[二] 2S[二]
            S好的明天 | S好的后天 | 1S好的[明]天 1S好的[后]天
            S还没。 | S周四。 | 1S[还没。] 1S[周四。]
            S好 | S好的 | 1S好 1S好[的]
            """)
    void turns_stand_beside_each_other_and_what_differs_is_marked(String before, String after, String expected) {
        assertThat(compared(before, after)).isEqualTo(expected);
    }

    @Test
    void a_character_of_two_halves_is_never_torn() {
        Comparison.Row row = Comparison.of(talk("S\uD83D\uDE00"), talk("S\uD83D\uDE01")).get(0);
        assertThat(row.before().orElseThrow().pieces()).containsExactly(new Comparison.Piece("\uD83D\uDE00", true));
    }
}
