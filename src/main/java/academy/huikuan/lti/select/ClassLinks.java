package academy.huikuan.lti.select;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.web.ClassLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The way from a class to its links on platforms, where it has any. */
@ApplicationScoped
public class ClassLinks implements ClassLink.Source {
    @Inject
    private ContextStore contexts;

    @Override
    public List<ClassLink> links(String cohort) {
        if (!contexts.linked(new CohortId(cohort))) return List.of();
        return List.of(new ClassLink("select.links", "link", "/lti/links?cohort=" + cohort));
    }
}
