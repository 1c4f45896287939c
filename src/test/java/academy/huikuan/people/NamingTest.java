package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
    @ParameterizedTest
    @ValueSource(strings = {"lin.yue@example.com", "L_2+x@mail.corp.example", "a@b-c.cn", "x@xn--fiqs8s.xn--fiqs8s"})
    void complete_addresses_are_taken(String address) {
        assertThat(Naming.address(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "lin", "lin@", "@example.com", "lin@example", "lin@.com", "lin@example..com", "lin yue@example.com", "=lin@example.com",
                "lin@example.com>", "lin@example.com,yue@example.com", "林悦@example.com", "lin@例子.中国", "lin@example.com\u200B"
            })
    void others_are_not(String address) {
        assertThat(Naming.address(address)).isPresent();
    }

    @Test
    void an_address_that_the_table_does_not_hold_is_not_taken() {
        assertThat(Naming.address("a@" + "b".repeat(60).concat(".").repeat(5) + "cn").orElseThrow().key()).isEqualTo("people.fault-long");
    }
}
