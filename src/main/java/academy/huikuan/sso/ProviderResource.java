package academy.huikuan.sso;

import academy.huikuan.people.Fault;
import academy.huikuan.people.Faults;
import academy.huikuan.people.Role;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an administrator connects the company's own sign-in. */
@Dependent
@Path("admin/sso")
public class ProviderResource {
    private final ProviderStore providers;
    private final Ways ways;
    private final Asking asking;
    private final Settings settings;

    @Inject
    ProviderResource(ProviderStore providers, Ways ways, Asking asking, Settings settings) {
        this.providers = providers;
        this.ways = ways;
        this.asking = asking;
        this.settings = settings;
    }

    @GET
    @Allow(Role.ADMINS)
    public Page list() {
        return new ProvidersPage(providers.all().stream().map(ProviderLine::of).toList(), asking.callback());
    }

    @GET
    @Path("new/{kind}")
    @Allow(Role.ADMINS)
    public Page blank(@PathParam("kind") String kind) {
        return page(Optional.empty(), ProviderForm.blank(kind(kind)), Faults.NONE, Optional.empty());
    }

    @POST
    @Path("new/{kind}")
    @Allow(Role.ADMINS)
    public Response add(@PathParam("kind") String kind, MultivaluedMap<String, String> sent) {
        ProviderForm form = ProviderForm.of(kind(kind), sent);
        Faults faults = form.faults(true, settings.privateAddresses());
        if (faults.any()) return refused(Optional.empty(), form, faults);
        return to(providers.add(form), "sso-added");
    }

    @GET
    @Path("{provider}")
    @Allow(Role.ADMINS)
    public Page show(@PathParam("provider") String id) {
        Provider provider = providers.byId(id);
        return page(Optional.of(provider), ProviderForm.of(provider), Faults.NONE, Optional.empty());
    }

    @POST
    @Path("{provider}")
    @Allow(Role.ADMINS)
    public Response change(@PathParam("provider") String id, MultivaluedMap<String, String> sent) {
        Provider provider = providers.byId(id);
        ProviderForm form = ProviderForm.of(provider.kind(), sent);
        Faults faults = form.faults(false, settings.privateAddresses());
        if (faults.any()) return refused(Optional.of(provider), form, faults);
        providers.describe(id, form);
        return to(id, "sso-saved");
    }

    @POST
    @Path("{provider}/state")
    @Allow(Role.ADMINS)
    public Response open(@PathParam("provider") String id, @FormParam("on") @DefaultValue("") String on) {
        boolean toPeople = on.equals("true");
        providers.open(id, toPeople);
        return to(id, toPeople ? "sso-opened" : "sso-closed");
    }

    /** Asks the provider with the settings that are kept, and shows what it says. */
    @POST
    @Path("{provider}/try")
    @Allow(Role.ADMINS)
    public Page tried(@PathParam("provider") String id) {
        Provider provider = providers.byId(id);
        return page(Optional.of(provider), ProviderForm.of(provider), Faults.NONE, Optional.of(tried(provider)));
    }

    private ProviderPage.Tried tried(Provider provider) {
        try {
            List<ProviderPage.Seen> seen = ways.of(provider).probe(provider).stream()
                    .map(found -> new ProviderPage.Seen(found.key(), found.value()))
                    .toList();
            return new ProviderPage.Tried(seen, Optional.empty());
        } catch (SsoFault fault) {
            return new ProviderPage.Tried(List.of(), Optional.of(new Fault(fault.key(), fault.details())));
        }
    }

    private static Kind kind(String id) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.id().equals(id)).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    private Response refused(Optional<Provider> known, ProviderForm form, Faults faults) {
        return Response.status(422).entity(page(known, form.shown(), faults, Optional.empty())).build();
    }

    private Page page(Optional<Provider> known, ProviderForm form, Faults faults, Optional<ProviderPage.Tried> tried) {
        boolean hasSecret = known.filter(provider -> !provider.secret().isEmpty()).isPresent();
        return new ProviderPage(known.map(ProviderLine::of), form, faults, hasSecret, copies(known, form.kind()), tried);
    }

    private Map<String, String> copies(Optional<Provider> known, Kind kind) {
        Map<String, String> copies = new LinkedHashMap<>();
        copies.put("sso.copy-callback", asking.callback());
        if (kind == Kind.WECOM) copies.put("sso.copy-domain", URI.create(settings.publicAddress()).getAuthority());
        if (kind != Kind.OIDC) return copies;
        copies.put("sso.copy-left", asking.leftAddress());
        known.ifPresent(provider -> copies.put("sso.copy-logout", settings.publicAddress() + "/sso/" + provider.id() + "/logout"));
        return copies;
    }

    private static Response to(String id, String notice) {
        return Response.seeOther(URI.create("/admin/sso/" + id + "?notice=" + notice)).build();
    }
}
