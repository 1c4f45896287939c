package academy.huikuan.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskingTest {
    @Test
    void a_reason_names_the_server_and_nothing_of_the_program() {
        assertThat(Asking.reason("id.example.com: ConnectException")).isEqualTo("id.example.com: no answer");
        assertThat(Asking.reason("id.example.com: IOException closed early")).isEqualTo("id.example.com: no answer closed early");
        assertThat(Asking.reason("id.example.com: not https")).isEqualTo("id.example.com: not https");
    }
}
