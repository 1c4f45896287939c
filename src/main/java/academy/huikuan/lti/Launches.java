package academy.huikuan.lti;

import academy.huikuan.jose.Claims;
import academy.huikuan.lti.LaunchFault.Kind;
import academy.huikuan.lti.LaunchMessage.Named;
import academy.huikuan.lti.roster.MemberStore;
import academy.huikuan.lti.roster.RosterStateStore;
import academy.huikuan.lti.roster.RosterSync;
import academy.huikuan.lti.select.SelectionStore;
import academy.huikuan.people.Admission;
import academy.huikuan.people.Arrival;
import academy.huikuan.people.IdentityStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.web.Target;
import academy.huikuan.web.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a verified launch does here: who that is, which cohort they join, and where they go. One transaction. */
@ApplicationScoped
public class Launches {
    private static final Pattern WISH = Pattern.compile("[?&]target=([^&#]+)");
    private static final String WHOLE_COURSE = "course";

    /** Where someone goes, or why not. */
    public sealed interface Outcome {
        record Goes(Person person, String path) implements Outcome {}

        record TurnedAway(Admission admission) implements Outcome {}
    }

    @Inject
    private RegistrationStore registrations;

    @Inject
    private ContextStore contexts;

    @Inject
    private IdentityStore identities;

    @Inject
    private MemberStore members;

    @Inject
    private RosterStateStore rosters;

    @Inject
    private RosterSync sync;

    @Inject
    private PersonStore people;

    @Inject
    private Targets targets;

    @Inject
    private SelectionStore selections;

    @Inject
    private Settings settings;

    @Inject
    private Event<LinkOpened> opened;

    /**
     * @throws LaunchFault if the deployment is closed, or somebody wants to choose contents who does not teach
     * @throws jakarta.persistence.PersistenceException if the same person, course or link comes for the first time twice at the same
     *     moment; ask again
     */
    @Transactional(rollbackOn = LaunchFault.class)
    public Outcome take(Registration registration, LaunchMessage message) throws LaunchFault {
        if (registrations.deployment(registration, message.deployment()).closed())
            throw new LaunchFault(Kind.DEPLOYMENT_CLOSED, message.deployment());
        if (message.type() == LaunchMessage.Type.DEEP_LINKING && !message.roles().teaches())
            throw new LaunchFault(Kind.NOT_TEACHING, "roles");
        message.returnsTo()
                .filter(this::framable)
                .flatMap(address -> Origin.of(address.toString()))
                .ifPresent(origin -> registrations.framedBy(registration.id(), origin));
        Admission admission = identities.admit(arrival(registration, message), registration.strangers());
        if (!(admission instanceof Admission.Welcome welcome)) return new Outcome.TurnedAway(admission);
        Person person = welcome.person();
        Context context = contexts.context(registration, message.deployment(), message.context().id(), message.context().title());
        joins(context, person, message.roles());
        message.roster().ifPresent(address -> contexts.rosterAt(context.id(), address));
        if (message.roster().isPresent() && message.roles().teaches()) sync.soon(context.id());
        return new Outcome.Goes(person, path(registration, context, person, message));
    }

    private boolean framable(URI address) {
        return address.getScheme().equals("https") || settings.privateAddresses() && address.getScheme().equals("http");
    }

    private static Arrival arrival(Registration registration, LaunchMessage message) {
        return new Arrival(
                registration.source(), message.subject(), message.name(), message.email(), registration.addressesVerified(), Optional.empty());
    }

    private void joins(Context context, Person person, Roles roles) {
        if (roles.teaches()) {
            people.also(person.id(), Role.TRAINER);
            members.launched(context, person.id(), Role.TRAINER);
        } else members.teachesNoMore(context, person.id());
        if (roles.learns()) members.launched(context, person.id(), Role.LEARNER);
        rosters.launched(context);
    }

    private String path(Registration registration, Context context, Person person, LaunchMessage message) {
        if (message.type() == LaunchMessage.Type.DEEP_LINKING)
            return "/lti/select/" + selections.open(registration, message.deployment(), context, person.id(), message.deepLinking());
        Optional<Target> wished = message.target().flatMap(this::target);
        Named named = message.resourceLink().orElseThrow();
        Link link = contexts.link(context, named.id(), named.title(), wished.map(Target::id).orElse(WHOLE_COURSE));
        // what was chosen by deep linking holds; what a link says that was made by hand is only its beginning
        message.grades().ifPresent(grades -> contexts.grades(link.id(), grades.item(), grades.items(), grades.scopes()));
        if (message.grades().isPresent() && message.roles().learns()) opened.fire(new LinkOpened(person.id(), link.id()));
        return targets.byId(link.target()).map(Target::address).orElse("/");
    }

    /** A target's id, a page of ours, or the launch address with `?target=`. */
    private Optional<Target> target(String wish) {
        if (!wish.startsWith("http")) return targets.byId(wish);
        Matcher inQuery = WISH.matcher(wish);
        if (inQuery.find()) return targets.byId(java.net.URLDecoder.decode(inQuery.group(1), java.nio.charset.StandardCharsets.UTF_8));
        String ours = settings.publicAddress();
        return wish.startsWith(ours + "/") ? targets.byAddress(wish.substring(ours.length()).replaceFirst("[?#].*", "")) : Optional.empty();
    }
}
