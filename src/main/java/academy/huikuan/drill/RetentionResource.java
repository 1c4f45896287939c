package academy.huikuan.drill;

import academy.huikuan.course.Catalogue;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What a class remembers, for its trainers: by subject, never by learner. */
@Dependent
@Path("drill/retention")
public class RetentionResource {
    private final RetentionStore retention;
    private final CohortStore cohorts;
    private final Catalogue catalogue;
    private final CurrentPerson me;

    @Inject
    RetentionResource(RetentionStore retention, CohortStore cohorts, Catalogue catalogue, CurrentPerson me) {
        this.retention = retention;
        this.cohorts = cohorts;
        this.catalogue = catalogue;
        this.me = me;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@QueryParam("cohort") @DefaultValue("") String asked) {
        Cohort cohort = cohorts.of(me.id(), Role.TRAINER).stream()
                .filter(own -> asked.isEmpty() || own.id().value().equals(asked))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        CohortId id = cohort.id();
        Lessons lessons = new Lessons(catalogue.course(), catalogue.course().units());
        return new RetentionPage(
                id.value(),
                cohort.name(),
                retention.of(id).stream().sorted(Retention.WEAKEST).map(one -> RetentionPage.row(one, lessons)).toList());
    }
}
