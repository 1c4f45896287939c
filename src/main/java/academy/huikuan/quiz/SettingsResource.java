package academy.huikuan.quiz;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Faults;
import academy.huikuan.people.Passwords;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trainer sets for a cohort what it has otherwise than a quiz's file. */
@Dependent
@Path("quiz/{quiz}/settings")
public class SettingsResource {
    private static final int LONGEST_PASSWORD = 60;

    private final TermsStore terms;
    private final TermsChangeStore changes;
    private final GivenStore given;
    private final QuizAccess access;
    private final CurrentPerson me;
    private final ZoneId zone;

    @Inject
    SettingsResource(
            TermsStore terms, TermsChangeStore changes, GivenStore given, QuizAccess access, CurrentPerson me, Settings settings) {
        this.terms = terms;
        this.changes = changes;
        this.given = given;
        this.access = access;
        this.me = me;
        this.zone = settings.zone();
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page settings(@PathParam("quiz") QuizId id, @QueryParam("cohort") @DefaultValue("") String asked) {
        Quiz quiz = access.trained(id);
        Cohort cohort = access.ofClass(quiz, asked);
        return page(quiz, cohort, form(set(quiz, cohort)), new Faults(Map.of()));
    }

    private Terms.OfCohort set(Quiz quiz, Cohort cohort) {
        return terms.set(cohort.id(), quiz.id()).map(CohortTerms::told).orElse(Terms.OfCohort.NOTHING);
    }

    private Map<String, String> form(Terms.OfCohort set) {
        return Map.of(
                "opens", FormText.shown(set.opens(), zone),
                "closes", FormText.shown(set.closes(), zone),
                "minutes", FormText.shown(set.minutes()),
                "attempts", FormText.shown(set.attempts()));
    }

    private SettingsPage page(Quiz quiz, Cohort cohort, Map<String, String> form, Faults faults) {
        Optional<CohortTerms> set = terms.set(cohort.id(), quiz.id());
        return new SettingsPage(
                quiz.id(),
                quiz.title(),
                cohort.id().value(),
                cohort.name(),
                access.classes(quiz).stream().map(one -> new PreviewPage.Class(one.id().value(), one.name())).toList(),
                RulesView.of(quiz, Terms.of(quiz.conduct(), zone, List.of(), List.of())),
                form,
                faults,
                set.flatMap(one -> one.told().passwordHash()).isPresent(),
                set.map(one -> new SettingsPage.Changed(given.name(one.changedBy()), one.changedAt())),
                given.of(cohort.id(), quiz));
    }

    /** An empty field leaves what the file says; an empty password leaves the one that is set. */
    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response set(@PathParam("quiz") QuizId id, MultivaluedMap<String, String> sent) {
        Quiz quiz = access.trained(id);
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.get(0)));
        Cohort cohort = access.ofClass(quiz, fields.getOrDefault("cohort", "none"));
        FormText form = new FormText(fields, zone, new LinkedHashMap<>());
        Terms.OfCohort wanted = new Terms.OfCohort(
                form.moment("opens"),
                form.moment("closes"),
                password(form, set(quiz, cohort).passwordHash()),
                form.number("minutes", 0, 600),
                form.number("attempts", 0, 100));
        if (wanted.closes().filter(closing -> backwards(wanted, closing)).isPresent()) form.wrong("closes", "quiz.fault-backwards");
        if (!form.faults().isEmpty()) return Response.status(422).entity(page(quiz, cohort, fields, new Faults(form.faults()))).build();
        changes.set(cohort.id(), quiz, wanted, me.id());
        return Response.seeOther(URI.create("/quiz/" + quiz.id() + "/settings?cohort=" + cohort.id() + "&notice=quiz-settings-saved")).build();
    }

    private static boolean backwards(Terms.OfCohort wanted, Instant closing) {
        return wanted.opens().filter(opening -> !opening.isBefore(closing)).isPresent();
    }

    private static Optional<String> password(FormText form, Optional<String> former) {
        String word = form.text("password");
        if (word.length() > LONGEST_PASSWORD) form.wrong("password", "quiz.fault-long", String.valueOf(LONGEST_PASSWORD));
        else if (!word.isEmpty()) return Optional.of(Passwords.shared(word));
        return form.text("unlock").isEmpty() ? former : Optional.empty();
    }
}
