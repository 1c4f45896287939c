package academy.huikuan.drill;

import academy.huikuan.web.Page;

/** Nothing is asked while a quiz is open, whose questions the cards might give away. */
public record ClosedPage(String quiz, String title) implements Page {
    @Override
    public String template() {
        return "drill/closed.jte";
    }
}
