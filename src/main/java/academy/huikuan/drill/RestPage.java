package academy.huikuan.drill;

import academy.huikuan.web.Page;

/** Nothing more is asked today. */
public record RestPage(Today today) implements Page {
    @Override
    public String template() {
        return "drill/rest.jte";
    }
}
