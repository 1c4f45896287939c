package academy.huikuan.check;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastNumbersTest {
    @TempDir
    Path root;

    @BeforeEach
    void a_cast() throws IOException {
        write("content/cast.yaml", """
                suppliers:
                  hengtuo: {name: H, short: 恒拓, people: ["周子扬，销售"]}
                customers:
                  boyuan: {name: 常熟博远建材有限公司, short: 博远建材, contact: "孙佳，采购主管"}
                  dingxin: {name: 苏州鼎信机电工程有限公司, short: 鼎信机电, contact: "王志强，采购经理"}
                deals:
                  fan:
                    supplier: hengtuo
                    customer: boyuan
                    what: 风机
                    amount: 142000
                    signed: 2026-08-28
                    delivered: 2026-09-01
                    due: 2026-10-31
                    figures: [181800]
                    story:
                      - 11月18日周三第二通；11月30日付 71,000 元，12月15日付 7.1 万。
                  duct:
                    supplier: hengtuo
                    customer: boyuan
                    what: 风管
                    amount: 39800
                    signed: 2026-04-20
                    delivered: 2026-04-23
                    due: 2026-06-22
                    story: [逾期 10 天]
                  compressor:
                    supplier: hengtuo
                    customer: dingxin
                    what: 空压机
                    amount: 386000
                    signed: 2026-07-30
                    delivered: 2026-08-03
                    due: 2026-10-02
                    story: [11月18日周三]
                """);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private List<Problem> problems() {
        return CastNumbers.problems(new SourceFolder(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "博远欠 14.2 万。",
        "博远建材欠 **142,000 元**，另一笔 39800 元。",
        "孙佳说11月30日付 71,000 元，再付 7.1 万元。",
        "常熟博远建材有限公司两笔合计 181,800 元。",
        "博远每天的利息是 71 元，运费 9,999 元。",
        "博远 142,000 元，鼎信 99,000 元。",
        "货款 99,000 元。孙佳没接。",
        "孙佳手上有 3 万条记录，违约金万分之五，见了 20 万人。"})
    void what_the_cast_knows_may_be_told(String text) throws IOException {
        write("content/units/u/unit.md", text);
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content/units/u/unit.md | 博远欠 14.3 万。 | '14.3 万' is no amount of 博远建材
            content/scenarios/s.yaml | goal: 请孙佳付 386,000 元 | '386,000 元' is no amount of 博远建材
            content/samples/s.yaml | - sales: 王志强，38 万 | '38 万' is no amount of 鼎信机电
            content/dialogues/s.yaml | says: 好。鼎信那 38.60 万没错，另 10000 元呢 | '10000 元' is no amount of 鼎信机电
            quizzes/u.gift | ::Q:: 鼎信欠 38.6 万 {#1 # 鼎信欠 40 万} | '40 万' is no amount of 鼎信机电
            """)
    void another_amount_is_told_with_its_line(String path, String text, String message) throws IOException {
        write(path, "x\n" + text);
        assertThat(problems()).singleElement().asString().startsWith(path + ":2: " + message);
    }

    @Test
    void a_comment_in_a_bank_is_no_story() throws IOException {
        write("quizzes/u.gift", "// 博远 99,000 元");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            应收: 142,000 元;到期日: 10月31日 周六;已逾期: 18 天（M1） |
            应收: 39,800 元;到期日: 6月22日 周一;已逾期: 10 天 |
            应收: 39,800 元;今天: 7月2日 周四，逾期 10 天 |
            应收: 142,000 元;今天: 11月1日，逾期 1 天 |
            经办人: 孙佳 |
            应收: 142,000 元;到期日: 10月30日 | 3: '10月30日' fits no deal of 博远建材 (fan: 142000, due 2026-10-31)
            应收: 142,000 元;到期日: 6月22日 | 3: '6月22日' fits no deal of 博远建材 (fan: 142000, due 2026-10-31)
            应收: 9,000 元 | 2: '9,000 元' fits no deal of 博远建材 (fan: 142000, due 2026-10-31, duct: 39800, due 2026-06-22)
            应收: 142,000 元;已逾期: 19 天 | 3: overdue by 19 days fits no day that this case or the story of 博远建材 names
            """)
    void a_case_keeps_to_one_deal(String facts, String problem) throws IOException {
        write("content/units/u/unit.md", "::: case 博远建材\n" + facts.replace(";", "\n") + "\n\n正文\n:::\n");
        if (problem == null) assertThat(problems()).isEmpty();
        else assertThat(problems()).singleElement().hasToString("content/units/u/unit.md:" + problem);
    }

    @Test
    void a_case_of_two_customers_or_none_is_left_alone() throws IOException {
        write("content/units/u/unit.md", """
                ::: case 两家
                博远建材: 逾期 99 天
                鼎信机电: 逾期 98 天
                :::

                ::: case 别家
                应收: 93,000 元
                已逾期: 62 天
                :::
                """);
        assertThat(problems()).isEmpty();
    }
}
