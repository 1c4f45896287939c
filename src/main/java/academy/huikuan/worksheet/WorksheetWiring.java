package academy.huikuan.worksheet;

import academy.huikuan.people.Role;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Loads the forms at the start, keeps their versions and hands them out; names the place where they are. */
@ApplicationScoped
public class WorksheetWiring implements Place.Source {
    @Inject
    private VersionStore versions;

    private Forms forms;

    void load(@Observes @Priority(100) Starting starting) {
        FormContent content = FormContent.read(SourceFolder.of(starting.settings()));
        if (!content.problems().isEmpty()) throw StartupFailure.of("the forms cannot be used:", content.problems());
        forms = content.forms();
        forms.all().forEach(form -> versions.keep("form", form.id(), forms.source(form.id())));
    }

    @Produces
    @ApplicationScoped
    Forms forms() {
        return forms;
    }

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public List<Place> beside() {
        Set<String> readers = Set.of(Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS);
        return List.of(new Place("worksheet.place", "/forms", "file-text", readers, 10));
    }
}
