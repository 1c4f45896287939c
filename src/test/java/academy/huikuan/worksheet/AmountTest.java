package academy.huikuan.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "142,000 | 142,000", "142000 | 142,000", "14.2万 | 142,000", "14.2 万元 | 142,000", "１４２，０００ | 142,000",
        "￥142,000.5 | 142,000.50", "¥ 142000.00 元 | 142,000", "0 | 0", "0.01 | 0.01", "1.23亿 | 123,000,000", "0.00001万 | 0.10",
        "999,999,999,999.99 | 999,999,999,999.99"
    })
    void what_people_type_is_understood(String typed, String shown) {
        assertThat(Amount.read(typed)).map(Amount::toString).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "十四万", "1,42,000", "142,00", "-5", "14.2千", "1.005", "0.0000001万", "1000000000000", "12万3", "1e5", "14 万 2", ".5", "5.", "--",
        "99999999999999999999"
    })
    void what_is_no_amount_is_refused(String typed) {
        assertThat(Amount.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 零元整", "142000, 壹拾肆万贰仟元整", "268000, 贰拾陆万捌仟元整", "1680000, 壹佰陆拾捌万元整", "10, 壹拾元整", "1001, 壹仟零壹元整",
        "10500, 壹万零伍佰元整", "100000001, 壹亿零壹元整", "100010000, 壹亿零壹万元整", "15000, 壹万伍仟元整", "0.05, 伍分", "5.05, 伍元零伍分",
        "7.5, 柒元伍角整", "97600.38, 玖万柒仟陆佰元叁角捌分", "2030405, 贰佰零叁万零肆佰零伍元整"
    })
    void capitals_say_each_digit(String amount, String capital) {
        assertThat(Amount.read(amount).orElseThrow().capital()).isEqualTo(capital);
    }
}
