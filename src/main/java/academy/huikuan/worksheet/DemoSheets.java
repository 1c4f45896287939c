package academy.huikuan.worksheet;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Fills in forms for the demo class. */
@ApplicationScoped
public class DemoSheets {
    @Inject
    private Forms forms;

    @Inject
    private WorksheetStore sheets;

    /** One sheet of each form, as its example has it. */
    @Transactional
    public void fillAll(PersonId owner) {
        for (Form form : forms.all()) sheets.add(owner, new SheetId(Ids.ordered()), form, form.example());
    }
}
