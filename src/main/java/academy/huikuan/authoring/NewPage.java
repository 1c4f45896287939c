package academy.huikuan.authoring;

import academy.huikuan.web.Page;
import java.util.List;

/** Which kind of question to write. */
public record NewPage(List<Choice> kinds) implements Page {
    @Override
    public String template() {
        return "authoring/new.jte";
    }
}
