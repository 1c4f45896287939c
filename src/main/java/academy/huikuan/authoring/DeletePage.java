package academy.huikuan.authoring;

import academy.huikuan.web.Page;

/** Whether to delete a draft. */
public record DeletePage(String address, String name) implements Page {
    @Override
    public String template() {
        return "authoring/delete.jte";
    }
}
