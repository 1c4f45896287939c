package academy.huikuan.roleplay;

import static academy.huikuan.roleplay.Redaction.Kind.BANK_CARD;
import static academy.huikuan.roleplay.Redaction.Kind.CHAT;
import static academy.huikuan.roleplay.Redaction.Kind.EMAIL;
import static academy.huikuan.roleplay.Redaction.Kind.ID_NUMBER;
import static academy.huikuan.roleplay.Redaction.Kind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.roleplay.Redaction.Hit;
import academy.huikuan.roleplay.Redaction.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final Map<Kind, String> LABELS =
            Map.of(PHONE, "〔电话〕", ID_NUMBER, "〔身份证〕", BANK_CARD, "〔银行卡〕", EMAIL, "〔邮箱〕", CHAT, "〔账号〕");

    private static String masked(String text) {
        return Redaction.masked(text, hit -> false, LABELS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我的手机 13812345678，您记一下 | 我的手机 〔电话〕，您记一下
            打138 1234 5678找我 | 打〔电话〕找我
            138-1234-5678 | 〔电话〕
            138.1234.5678。 | 〔电话〕。
            １３８１２３４５６７８ | 〔电话〕
            １３８－１２３４－５６７８ | 〔电话〕
            138 001 38000 | 〔电话〕
            1380 013 8000 | 〔电话〕
            +86 13812345678 | 〔电话〕
            +86-138-1234-5678 | 〔电话〕
            8613812345678 | 〔电话〕
            微信wx13812345678加一下 | 微信wx〔电话〕加一下
            Tel:19912345678 | Tel:〔电话〕
            13812345678/13912345678 | 〔电话〕/〔电话〕
            13812345678,13912345678 | 〔电话〕,〔电话〕
            电话0512-68886888转801 | 电话〔电话〕
            010-62345678 | 〔电话〕
            （0512）68886888 | 〔电话〕
            0512 6888 6888 | 〔电话〕
            051268886888 | 〔电话〕
            0310-2222333-15 | 〔电话〕
            +86 512 6888 6888 | 〔电话〕
            400-820-8820 | 〔电话〕
            4008208820 | 〔电话〕
            400 8208 820 | 〔电话〕
            身份证 320502199003071230 | 身份证 〔身份证〕
            11010519491231002X | 〔身份证〕
            11010519491231002x，收好 | 〔身份证〕，收好
            320502 19900307 1230 | 〔身份证〕
            ３２０５０２１９９００３０７１２３０ | 〔身份证〕
            老证 320502900307123 也行 | 老证 〔身份证〕 也行
            卡号6222021100001234563 | 卡号〔银行卡〕
            6222 0211 0000 1234 563 | 〔银行卡〕
            6228480012345671 | 〔银行卡〕
            6228-4800-1234-5671 | 〔银行卡〕
            622848 0012345671 | 〔银行卡〕
            发到 sunjia@boyuan.com.cn 就行 | 发到 〔邮箱〕 就行
            sun.jia+fapiao@boyuan-jc.cn。 | 〔邮箱〕。
            邮箱ｗａｎｇ＠ｄｘ．ｃｏｍ | 邮箱〔邮箱〕
            你加我微信 zlj_2026 | 你加我微信 〔账号〕
            微信号：zhanglijuan，别忘了 | 微信号：〔账号〕，别忘了
            我微信是wang-88888。 | 我微信是〔账号〕。
            vx:Sunjia1990 | vx:〔账号〕
            QQ号 80215501 也行 | QQ号 〔账号〕 也行
            """)
    void what_belongs_to_a_person_is_covered(String text, String expected) {
        assertThat(masked(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "386,000 元",
        "38.6 万，10月2日到期",
        "货款 386000 元，逾期 47 天",
        "合计13800138000元",
        "13800138000.00 元",
        "1,380,013,800",
        "总投资 15600000000 元",
        "2026-11-18",
        "2026-11-18 14:30:05",
        "20261118",
        "2026年11月18日上午10:30",
        "11/30 付 7.1 万，12/15 付 7.1 万",
        "合同编号 HT-2026-0318",
        "合同 HT20261118001",
        "HT-13812345678",
        "订单 PO/13812345678",
        "单号 2026-13812345678",
        "GX-40 空压机 12 台",
        "型号 GX13812345678",
        "发票号码 26322000000123456789",
        "单号 2026111800001233",
        "320502199003071231",
        "990502199003071233",
        "6222021100001234564",
        "123456789012345",
        "统一社会信用代码 91320505MA1XXXXX2K",
        "12–30 句",
        "12813812345",
        "138123456789",
        "1381234567",
        "第 15 批 1381234 件",
        "M0-M3，0–30 天",
        "国务院令第 802 号",
        "400-1200 元",
        "税率 13%，单价 1,380.50",
        "小数 0.13812345678",
        "尾号 8888",
        "他@了所有人",
        "10月2日-11月18日共 47 天",
        "20日前 @财务",
        "我微信发您 GX-40 的报价",
        "微信上回我 confirm",
        "微信 GX-40",
        "微信转 50000 元"
    })
    void amounts_dates_contracts_and_models_are_left_alone(String text) {
        assertThat(Redaction.find(text)).isEmpty();
    }

    @Test
    void a_hit_tells_its_kind_and_place() {
        assertThat(Redaction.find("电话13812345678，邮箱a@b.cn"))
                .containsExactly(new Hit(PHONE, 2, 13), new Hit(EMAIL, 16, 22));
    }

    @Test
    void what_the_learner_shows_again_stays() {
        String text = "合同编号 13812345678，电话 13912345678";
        assertThat(Redaction.masked(text, hit -> hit.in(text).startsWith("138"), LABELS)).isEqualTo("合同编号 13812345678，电话 〔电话〕");
    }

    @Test
    void masking_twice_changes_nothing() {
        String once = masked("电话13812345678，卡 6228480012345671，a@b.cn");
        assertThat(masked(once)).isEqualTo(once);
    }
}
