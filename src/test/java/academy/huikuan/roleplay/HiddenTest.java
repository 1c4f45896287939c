package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenTest {
    private static final Deal DEAL = new Deal(
            "boyuan-fan", "恒拓", "博远建材", "孙佳，采购主管", "孙佳", List.of("周子扬", "小周", "何敏", "何总"), "离心风机 6 台", 142_000,
            LocalDate.of(2026, 10, 31));
    private static final Hidden HIDDEN =
            Hidden.of(DEAL, List.of("丁一鸣", "林悦"), List.of("沈未", "丰泽-罗一凡（采购）", "邱经理", "销售", "发言人1", "Amy Wong", "小邓", "财务部", "孙佳", "一梦三四年。"));

    private static String masked(String text) {
        Map<Redaction.Kind, String> labels = new EnumMap<>(Redaction.Kind.class);
        for (Redaction.Kind kind : Redaction.Kind.values()) labels.put(kind, kind == Redaction.Kind.COMPANY ? "〔公司〕" : "〔隐〕");
        return Redaction.masked(text, HIDDEN, hit -> false, labels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            沈未，您好 | 〔隐〕，您好
            小沈你听我说 | 小〔隐〕你听我说
            沈总，14.2 万 | 〔隐〕总，14.2 万
            一凡跟我讲过 | 〔隐〕跟我讲过
            我是丁一鸣，林悦也在 | 我是〔隐〕，〔隐〕也在
            邱经理说月底 | 〔隐〕说月底
            小邓去财务部问财务 | 〔隐〕去〔隐〕问财务
            Amy will call | 〔隐〕 will call
            孙佳孙主管，我是小周 | 孙佳孙主管，我是小周
            何总批了 | 何总批了
            销售说，客户说 | 销售说，客户说
            上次一梦三四年。在群里 | 上次〔隐〕在群里
            我们跟丰泽机械设备有限公司签的 | 我们跟〔公司〕签的
            抬头是上海丰泽（集团）股份有限公司 | 抬头是〔公司〕
            博远建材有限公司的对账单 | 博远建材有限公司的对账单
            Payment from Fengze Machinery Co., Ltd. today | Payment from 〔公司〕 today
            账号：3200 1598 8380 5250 0123 | 账号：〔隐〕
            账户 32001598838052 | 账户 〔隐〕
            有限公司的有限责任 | 有限公司的有限责任
            """)
    void names_of_people_and_companies_are_covered_and_those_of_the_story_are_not(String text, String expected) {
        assertThat(masked(text)).isEqualTo(expected);
    }
}
