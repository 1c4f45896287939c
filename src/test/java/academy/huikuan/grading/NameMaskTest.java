package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.roleplay.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {
    @ParameterizedTest
    @CsvSource({
        "周子扬,我是恒拓的周子扬。,我是恒拓的〔隐名〕。",
        "周子扬,子扬你先说,〔隐名〕你先说",
        "周子扬,小周你上次也这么说,小〔隐名〕你上次也这么说",
        "周子扬,周哥，下周哥们再聊,〔隐名〕哥，下周哥们再聊",
        "周子扬,下周五付，每周核一次,下周五付，每周核一次",
        "林悦,林悦跟孙主管说,〔隐名〕跟孙主管说",
        "林悦,喜悦的心情,喜悦的心情",
        "欧阳明远,明远和小欧阳都在,〔隐名〕和小〔隐名〕都在",
        "Mary Smith,I am mary smith of Hengtuo,I am 〔隐名〕 of Hengtuo",
        "Mary Smith,Ms Smith; smithy stays,Ms 〔隐名〕; smithy stays",
    })
    void names_are_masked_and_nothing_else(String name, String said, String masked) {
        assertThat(new NameMask(List.of(name)).masked(said)).isEqualTo(masked);
    }

    @Test
    void several_people_are_masked_at_once() {
        assertThat(new NameMask(List.of("周子扬", "林悦")).masked("周子扬、林悦、孙佳")).isEqualTo("〔隐名〕、〔隐名〕、孙佳");
    }

    @ParameterizedTest
    @CsvSource({
        "我是林悦，工号 HT-20002，跟陈静文一组,我是〔隐名〕，工号 〔隐名〕，跟〔隐名〕一组",
        "ht-20002@陈静文,〔隐名〕@〔隐名〕",
        "合同 HT-20002-A 不动，静文不动，小陈不动,合同 HT-20002-A 不动，静文不动，小陈不动",
        "1001 元也不动，88001 不留,1001 元也不动，〔隐名〕 不留",
        "陈静文雅是另一个人,〔隐名〕是另一个人",
    })
    void colleagues_names_and_numbers_are_masked_as_they_stand(String said, String masked) {
        List<String> words = List.of("陈静文", "陈静文雅", "HT-20002", "1001", "88001", "林");
        assertThat(new NameMask(List.of("林悦"), words).masked(said)).isEqualTo(masked);
    }

    @Test
    void a_talk_comes_back_from_the_database_word_for_word() {
        List<Turn> turns = List.of(
                new Turn(Turn.Side.SALES, "两行\n第二行 \\n 不是换行"),
                new Turn(Turn.Side.CUSTOMER, ""),
                new Turn(Turn.Side.CUSTOMER, "C:\\合同"));
        assertThat(FrozenTurns.decoded(FrozenTurns.encoded(turns))).isEqualTo(turns);
    }
}
