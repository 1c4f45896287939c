package academy.huikuan.journey;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.Cookie;

/** One small phone for a whole class: each signs in once, and has the own cookies back whenever it is that one's turn. */
final class SharedPhone implements AutoCloseable {
    private final Browser browser;
    private final Map<String, Set<Cookie>> cookies = new HashMap<>();
    private String holder = "";

    SharedPhone(Product product) {
        this.browser = Browser.open(product, Screen.SMALL_PHONE);
    }

    /** The browser as that person has it. */
    Browser of(Attendant person) {
        if (holder.equals(person.number())) return browser;
        holder = person.number();
        browser.driver().manage().deleteAllCookies();
        if (!cookies.containsKey(holder)) {
            browser.signIn(holder, Attendant.PASSWORD);
            cookies.put(holder, browser.driver().manage().getCookies());
        } else cookies.get(holder).forEach(browser.driver().manage()::addCookie);
        return browser;
    }

    @Override
    public void close() {
        browser.close();
    }
}
