package academy.huikuan.quiz;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Faults;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trainer gives a learner of the own cohorts more time or attempts, or a later closing, and takes it back. */
@Dependent
@Path("trainer/{cohort}/{learner}/accommodations")
public class AccommodationResource {
    private static final int LONGEST_REASON = 300;

    private final Quizzes quizzes;
    private final TermsChangeStore changes;
    private final GivenStore given;
    private final CohortStore cohorts;
    private final PersonStore people;
    private final CurrentPerson me;
    private final ZoneId zone;

    @Inject
    AccommodationResource(
            Quizzes quizzes,
            TermsChangeStore changes,
            GivenStore given,
            CohortStore cohorts,
            PersonStore people,
            CurrentPerson me,
            Settings settings) {
        this.quizzes = quizzes;
        this.changes = changes;
        this.given = given;
        this.cohorts = cohorts;
        this.people = people;
        this.me = me;
        this.zone = settings.zone();
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page all(@PathParam("cohort") CohortId cohort, @PathParam("learner") PersonId learner) {
        return page(trained(cohort, learner), learner, Map.of(), new Faults(Map.of()));
    }

    private Cohort trained(CohortId id, PersonId learner) {
        Cohort cohort = cohorts.trainedBy(id, me.id());
        if (!cohorts.has(id, learner, Role.LEARNER)) throw new Refusal.NotFound();
        return cohort;
    }

    private AccommodationPage page(Cohort cohort, PersonId learner, Map<String, String> form, Faults faults) {
        return new AccommodationPage(
                cohort.id().value(),
                learner.value(),
                people.byId(learner).name(),
                learned(cohort).stream().map(quiz -> new AccommodationPage.Choice(quiz.id(), quiz.title())).toList(),
                given.lines(learner),
                form,
                faults);
    }

    private List<Quiz> learned(Cohort cohort) {
        return quizzes.all().stream().filter(quiz -> quizzes.learns(cohort, quiz)).toList();
    }

    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response give(
            @PathParam("cohort") CohortId id, @PathParam("learner") PersonId learner, MultivaluedMap<String, String> sent) {
        Cohort cohort = trained(id, learner);
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.get(0)));
        FormText form = new FormText(fields, zone, new LinkedHashMap<>());
        Optional<String> quiz = Optional.of(form.text("quiz")).filter(text -> !text.isEmpty());
        if (quiz.isPresent() && learned(cohort).stream().noneMatch(one -> one.id().equals(quiz.get()))) throw new Refusal.NotFound();
        Terms.Extra extra = new Terms.Extra(
                form.number("percent", 1, 300).orElse(0),
                form.number("minutes", 1, 600).orElse(0),
                form.number("attempts", 1, 20).orElse(0),
                form.moment("closes"));
        boolean nothing = extra.percent() + extra.minutes() + extra.attempts() == 0 && extra.closes().isEmpty();
        if (nothing && form.faults().isEmpty()) form.wrong("percent", "quiz.fault-nothing");
        if (form.text("reason").isEmpty()) form.wrong("reason", "quiz.fault-reason");
        if (form.text("reason").length() > LONGEST_REASON) form.wrong("reason", "quiz.fault-long", String.valueOf(LONGEST_REASON));
        if (!form.faults().isEmpty())
            return Response.status(422).entity(page(cohort, learner, fields, new Faults(form.faults()))).build();
        changes.give(learner, quiz, extra, form.text("reason"), me.id());
        return back(id, learner, "quiz-given");
    }

    @POST
    @Path("{accommodation}/end")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response end(
            @PathParam("cohort") CohortId cohort,
            @PathParam("learner") PersonId learner,
            @PathParam("accommodation") AccommodationId id) {
        trained(cohort, learner);
        changes.end(id.value(), learner, me.id());
        return back(cohort, learner, "quiz-taken-back");
    }

    private static Response back(CohortId cohort, PersonId learner, String notice) {
        return Response.seeOther(URI.create("/trainer/" + cohort + "/" + learner + "/accommodations?notice=" + notice)).build();
    }
}
