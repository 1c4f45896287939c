package academy.huikuan.drill;

import academy.huikuan.course.Catalogue;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
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
import java.util.List;

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
    public Page show(@QueryParam("cohort") @DefaultValue("") String asked, @QueryParam("page") @DefaultValue("1") int page) {
        Cohort cohort = cohorts.of(me.id(), Role.TRAINER).stream()
                .filter(own -> asked.isEmpty() || own.id().value().equals(asked))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Retention> all = retention.of(cohort.id()).stream().sorted(Retention.WEAKEST).toList();
        Slice<Retention> some = Slice.of(all, page);
        Lessons lessons = new Lessons(catalogue.course(), catalogue.course().units());
        return new RetentionPage(
                cohort.id().value(),
                cohort.name(),
                all.stream().findFirst().map(one -> RetentionPage.row(one, lessons)).filter(row -> row.whole().isPresent()),
                some.items().stream().map(one -> RetentionPage.row(one, lessons)).toList(),
                some.page(),
                some.pages());
    }
}
