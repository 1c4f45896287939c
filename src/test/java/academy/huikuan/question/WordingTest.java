package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对账单|对账单|true",
                "对账单| 对 账 单。|true",
                "对账单|《对账单》|true",
                "对账单|對賬單|false",
                "M1|ｍ１|true",
                "m1|M1|true",
                "9:30|9：30|true",
                "9:30|9.30|true",
                "39 天|39天|true",
                "a*b|axxb|true",
                "a*b|ab|true",
                "a*b|axxbc|false",
                "*b*|xby|true",
                "a\\*b|a*b|true",
                "a\\*b|axb|false",
                "*|anything|true",
                "3.5|35|false",
                "3.5|３。５|true",
                "3.5|3 . 5|true",
                "1/2|12|false",
                "15840|15,840|true",
                "1584000|1,584,000|true",
                "3,5|35|false",
                "2026-11-18|2026.11.18|true",
                "2026-11-18|20261118|false",
                "7月31日前|7 月 31 日，前|true",
                "？|？|true",
                "？|！|false",
                "对账|对账单|false"
            })
    void width_spaces_punctuation_and_capitals_do_not_matter(String pattern, String given, boolean fits) {
        assertThat(Wording.USUAL.fits(pattern, given)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"对账单,對賬單,true", "发票,發票,true", "对账单,發票,false"})
    void traditional_characters_count_where_the_bank_says_so(String pattern, String given, boolean fits) {
        assertThat(new Wording(false, true).fits(pattern, given)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"Who,Who,true", "Who,who,false", "Who,ＷＨＯ,false"})
    void capitals_matter_where_the_bank_says_so(String pattern, String given, boolean fits) {
        assertThat(new Wording(true, false).fits(pattern, given)).isEqualTo(fits);
    }
}
