package academy.huikuan.lti;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Fault;
import academy.huikuan.people.Faults;
import academy.huikuan.people.PeoplePage;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Outbound;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The learning platforms that may launch the product. */
@Dependent
@Path("admin/lti")
public class RegistrationResource {
    @Inject
    private RegistrationStore registrations;

    @Inject
    private RegistrationListStore list;

    @Inject
    private ContextStore contexts;

    @Inject
    private CohortStore cohorts;

    @Inject
    private SigningKeyStore keys;

    @Inject
    private Manual manual;

    @Inject
    private Outbound outbound;

    @Inject
    private Settings settings;

    @GET
    @Allow(Role.ADMINS)
    public Page all() {
        return new RegistrationsPage(list.lines(), keys.lines(), manual.open(), manual.tool());
    }

    @POST
    @Path("keys")
    @Allow(Role.ADMINS)
    public Response renew() {
        keys.renew();
        return Response.seeOther(URI.create("/admin/lti?notice=register-key#keys")).build();
    }

    @GET
    @Path("new")
    @Allow(Role.ADMINS)
    public Page blank() {
        return blank(PlatformForm.BLANK, Faults.NONE);
    }

    @POST
    @Path("new")
    @Allow(Role.ADMINS)
    public Response add(
            @FormParam("name") String name,
            @FormParam("issuer") String issuer,
            @FormParam("client") String client,
            @FormParam("authorization") String authorization,
            @FormParam("token") String token,
            @FormParam("audience") String audience,
            @FormParam("keys") String keySet) {
        PlatformForm form = PlatformForm.of(name, issuer, client, authorization, token, audience, keySet);
        Faults faults = faults(form);
        if (faults.any()) return Response.status(422).entity(blank(form, faults)).build();
        try {
            return to(registrations.add(form.values(), Registration.State.ACTIVE, "").id(), "register-added");
        } catch (Refusal.Invalid taken) {
            return Response.status(422).entity(blank(form, taken(taken, form))).build();
        }
    }

    @GET
    @Path("{registration}")
    @Allow(Role.ADMINS)
    public Page show(@PathParam("registration") String id, @QueryParam("page") @DefaultValue("1") int page) {
        Registration known = registrations.byId(id);
        return page(known, new PlatformForm(known.values()), RuleForm.of(known), Faults.NONE, page);
    }

    @POST
    @Path("{registration}")
    @Allow(Role.ADMINS)
    public Response describe(
            @PathParam("registration") String id,
            @FormParam("name") String name,
            @FormParam("issuer") String issuer,
            @FormParam("client") String client,
            @FormParam("authorization") String authorization,
            @FormParam("token") String token,
            @FormParam("audience") String audience,
            @FormParam("keys") String keySet) {
        Registration known = registrations.byId(id);
        PlatformForm form = PlatformForm.of(name, issuer, client, authorization, token, audience, keySet);
        Faults faults = faults(form);
        if (faults.any()) return again(known, form, RuleForm.of(known), faults);
        try {
            registrations.describe(id, form.values());
        } catch (Refusal.Invalid taken) {
            return again(known, form, RuleForm.of(known), taken(taken, form));
        }
        return to(id, "register-saved");
    }

    @POST
    @Path("{registration}/allow")
    @Allow(Role.ADMINS)
    public Response allow(
            @PathParam("registration") String id,
            @FormParam("strangers") @DefaultValue("") String strangers,
            @FormParam("verified") String verified,
            @FormParam("lower") String lower,
            @FormParam("over") String over,
            @FormParam("origins") @DefaultValue("") String origins) {
        Registration known = registrations.byId(id);
        RuleForm rules = RuleForm.of(strangers, verified, lower, over, origins);
        if (rules.faults().any()) return again(known, new PlatformForm(known.values()), rules, rules.faults());
        registrations.allow(id, rules.strangers(), rules.verified(), rules.lower(), rules.over(), rules.list());
        return to(id, "register-saved");
    }

    private Faults faults(PlatformForm form) {
        return form.faults(settings.privateAddresses(), outbound::refused);
    }

    private static Faults taken(Refusal.Invalid taken, PlatformForm form) {
        return Faults.NONE.and("client", Optional.of(Fault.of(taken.key(), form.values().clientId())));
    }

    private NewRegistrationPage blank(PlatformForm form, Faults faults) {
        return new NewRegistrationPage(form, faults, manual.tool(), manual.canvas(), manual.open());
    }

    private Response again(Registration known, PlatformForm form, RuleForm rules, Faults faults) {
        return Response.status(422).entity(page(known, form, rules, faults, 1)).build();
    }

    private RegistrationPage page(Registration known, PlatformForm form, RuleForm rules, Faults faults, int page) {
        List<Cohort> all = cohorts.all();
        Map<String, String> names = all.stream().collect(Collectors.toMap(cohort -> cohort.id().value(), Cohort::name));
        List<CourseLine> courses = contexts.of(known.id()).stream()
                .map(course -> new CourseLine(
                        course.id(),
                        course.title(),
                        course.context(),
                        course.cohort().value(),
                        names.getOrDefault(course.cohort().value(), "")))
                .toList();
        List<DeploymentLine> deployments = registrations.deployments(known.id()).stream().map(DeploymentLine::of).toList();
        return new RegistrationPage(
                RegistrationListStore.line(known, deployments.size(), courses.size()),
                form,
                rules,
                faults,
                deployments,
                Slice.of(courses, page),
                all.stream().map(cohort -> new PeoplePage.Choice(cohort.id().value(), cohort.name())).toList(),
                FrameOrigins.of(known).distinct().toList(),
                manual.tool(),
                manual.canvas(),
                manual.open());
    }

    static Response to(String id, String notice) {
        return Response.seeOther(URI.create("/admin/lti/" + id + "?notice=" + notice)).build();
    }
}
