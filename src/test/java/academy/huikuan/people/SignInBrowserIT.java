package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsBrowser
class SignInBrowserIT {
    @ParameterizedTest
    @EnumSource(Screen.class)
    void a_person_signs_in_after_a_wrong_password_and_reads_english(Screen screen) {
        try (Browser browser = Browser.open(Product.shared(), screen)) {
            browser.visit("/sign-in").inspect("sign-in-" + screen);
            browser.type("#number", "t01").type("#password", "wrong-wrong").submit("form[action='/sign-in'] button");
            assertThat(browser.one("#number").getAttribute("value")).isEqualTo("t01");
            assertThat(browser.text("[role=alert]")).isNotEmpty();
            browser.inspect("sign-in-wrong-" + screen);

            browser.signIn("t01").submit("form[action='/language'] button");

            assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
        }
    }
}
