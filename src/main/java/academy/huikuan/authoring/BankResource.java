package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.question.Kind;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The trainers' question bank: its list, and the start of a new question. */
@Dependent
@Path("authoring")
public class BankResource {
    private final QuestionStore store;
    private final Choices choices;
    private final CurrentPerson me;

    @Inject
    BankResource(QuestionStore store, Choices choices, CurrentPerson me) {
        this.store = store;
        this.choices = choices;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page list(
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("skill") @DefaultValue("") String skill,
            @QueryParam("author") @DefaultValue("") String author,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") String page) {
        BankFilter filter = BankFilter.of(find, kind, topic, skill, author, state);
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new BankPage(
                me.id().value(),
                store.list(me.id(), me.is(Role.ADMIN), filter, number),
                filter,
                choices.kinds(),
                choices.topics(),
                choices.skills(),
                store.authors(),
                choices.topics().stream().collect(Collectors.toMap(Choice::value, Choice::label)));
    }

    @GET
    @Path("new")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page kinds() {
        return new NewPage(choices.kinds());
    }

    @POST
    @Path("new")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response begin(@FormParam("kind") @DefaultValue("") String kind) {
        Optional<Kind> known = Kind.named(kind);
        if (known.isEmpty() && !kind.equals(Draft.SOURCE)) return Response.status(422).entity(kinds()).build();
        Entries blank = known.isPresent() ? new Entries(Map.of("format", "moodle"), Map.of()) : Entries.NONE;
        Draft draft = new Draft(known, blank);
        OwnId id = store.add(me.id(), OwnId.fresh(), draft, Listing.of(draft));
        return Response.seeOther(URI.create("/authoring/questions/" + id)).build();
    }
}
