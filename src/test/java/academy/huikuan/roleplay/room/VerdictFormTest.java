package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
import academy.huikuan.roleplay.RolePlayContent;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Turn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VerdictFormTest {
    private static final Scenario SCENARIO =
            RolePlayContent.read(new SourceFolder(Path.of(""))).scenarios().byId("m1-boyuan");
    private static final List<Turn> TALK = List.of(
            new Turn(Turn.Side.SALES, "先对一下数"),
            new Turn(Turn.Side.CUSTOMER, "数是对的"),
            new Turn(Turn.Side.SALES, "那是我们开票的错，我来补"));

    private static VerdictForm sent(String... fields) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], List.of(fields[i + 1]));
        return VerdictForm.of(form).judged(SCENARIO, TALK);
    }

    private static String wrong(VerdictForm form) {
        return form.troubles().keySet().stream().sorted().collect(Collectors.joining(" "));
    }

    @Test
    void whoever_pays_all_says_by_when_and_what_moved() {
        String day = SCENARIO.date().plusDays(7).toString();
        VerdictForm form = sent("payment", "ALL", "by", day, "moved", "3", "lost", "1", "reason", " 他给了台阶 ");
        assertThat(wrong(form)).isEmpty();
        Verdict verdict = form.verdict("林悦", SCENARIO, TALK);
        assertThat(verdict.amount()).isEqualTo(SCENARIO.deal().amount());
        assertThat(verdict.by()).contains(LocalDate.parse(day));
        assertThat(verdict.moved(TALK)).contains(new Verdict.Quote(3, "那是我们开票的错，我来补"));
        assertThat(verdict.lost(TALK)).map(Verdict.Quote::number).contains(1);
        assertThat(verdict.reason()).isEqualTo("他给了台阶");
    }

    @Test
    void what_is_missing_is_told_by_field() {
        assertThat(wrong(sent())).isEqualTo("payment");
        assertThat(wrong(sent("payment", "ALL"))).isEqualTo("by moved");
        assertThat(wrong(sent("payment", "PART"))).isEqualTo("amount by moved");
        assertThat(wrong(sent("payment", "PART", "amount", SCENARIO.deal().amount() + "", "by", "morgen", "moved", "2"))).isEqualTo("amount by moved");
        assertThat(wrong(sent("payment", "NOTHING", "lost", "9"))).isEqualTo("lost");
        assertThat(wrong(sent("payment", "NOTHING", "reason", "长".repeat(501)))).isEqualTo("reason");
        assertThat(wrong(sent("payment", "ALL", "by", SCENARIO.date().minusDays(1).toString(), "moved", "1"))).isEqualTo("by");
    }

    @Test
    void a_part_may_be_written_with_commas_and_nothing_needs_no_day() {
        VerdictForm part = sent("payment", "PART", "amount", "1,000", "by", SCENARIO.date().toString(), "moved", "1");
        assertThat(part.verdict("林悦", SCENARIO, TALK).amount()).isEqualTo(1000);
        VerdictForm nothing = sent("payment", "NOTHING", "amount", "5", "by", SCENARIO.date().toString());
        Verdict verdict = nothing.verdict("林悦", SCENARIO, TALK);
        assertThat(verdict.amount()).isZero();
        assertThat(verdict.by()).isEqualTo(Optional.empty());
        assertThat(verdict.moved()).isEmpty();
    }
}
