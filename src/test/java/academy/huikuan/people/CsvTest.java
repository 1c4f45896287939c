package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void what_is_written_is_no_formula() {
        assertThat(Csv.line("=1+1", "@x", "-5", "+86", "HT-1")).isEqualTo("'=1+1,'@x,'-5,'+86,HT-1\r\n");
    }

    @Test
    void what_is_written_is_read_back() {
        assertThat(Csv.read(Csv.line("a,b", "say \"so\"", "two\nlines"), ',').get(0).fields())
                .containsExactly("a,b", "say \"so\"", "two\nlines");
    }
}
