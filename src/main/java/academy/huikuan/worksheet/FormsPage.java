package academy.huikuan.worksheet;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/** All forms, and a learner's own sheets. @param sheets nothing for those who do not learn */
public record FormsPage(List<Form> forms, Optional<Slice<SheetLine>> sheets) implements Page {
    @Override
    public String template() {
        return "worksheet/forms.jte";
    }
}
