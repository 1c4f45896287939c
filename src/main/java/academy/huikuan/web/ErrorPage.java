package academy.huikuan.web;

/** Says what happened and what to do. */
public record ErrorPage(int status, String message) implements Page {
    @Override
    public String template() {
        return "web/error.jte";
    }
}
