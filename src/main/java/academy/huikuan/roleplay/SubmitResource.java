package academy.huikuan.roleplay;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import academy.huikuan.roleplay.transcript.Upload;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The first two steps of handing in: the text, and its turns. Everything sent is kept in the draft before it is judged. */
@Dependent
@Path("roleplay/{scenario}/submit")
public class SubmitResource {
    static final String ELSEWHERE = "roleplay.trouble.elsewhere";

    private final Scenarios scenarios;
    private final DraftStore drafts;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;
    private final Instance<SubmissionRule> rules;

    @Inject
    SubmitResource(
            Scenarios scenarios,
            DraftStore drafts,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit,
            Clock clock,
            @Any Instance<SubmissionRule> rules) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.access = new Access(me, cohorts, scenarios);
        this.me = me;
        this.visit = visit;
        this.clock = clock;
        this.rules = rules;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Response text(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        Optional<Draft> draft = unsent(scenario);
        return Response.ok(page(scenario, draft.map(Draft::pasted).orElse(""), draft, List.of())).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allow(Role.LEARNERS)
    @Transactional
    public Response paste(@PathParam("scenario") ScenarioId id, List<EntityPart> parts) throws IOException {
        Scenario scenario = access.learnt(id);
        refuseIfRuled(scenario);
        String text = Transcript.clean(new String(bytes(parts, "text"), StandardCharsets.UTF_8));
        byte[] file = bytes(parts, "file");
        if (file.length == 0 && fileName(parts).isBlank()) return taken(scenario, text);
        try {
            return taken(scenario, Transcript.clean(Upload.text(fileName(parts), file)));
        } catch (Refusal.Invalid notTaken) {
            Optional<Draft> draft = text.isBlank() || text.length() > Limits.LONGEST_PASTE ? unsent(scenario) : Optional.of(kept(scenario, text));
            return again(page(scenario, text, draft, List.of(new Trouble(notTaken.key(), notTaken.arguments()))));
        }
    }

    /** The draft with that text in it. */
    private Draft kept(Scenario scenario, String text) {
        Draft draft = drafts.open(me.id(), access.cohort().id(), scenario.id());
        if (!text.equals(draft.pasted())) draft.paste(text, clock.instant());
        return draft;
    }

    /** Reads the text, unless it is the same as before: then corrections already made stay. */
    private Response taken(Scenario scenario, String text) {
        TranscriptReader.Reading reading =
                TranscriptReader.read(text, new Speakers(scenario.deal(), List.of(me.person().name())));
        if (text.length() > Limits.LONGEST_PASTE)
            return again(page(scenario, text, unsent(scenario), reading.troubles()));
        Draft draft = drafts.open(me.id(), access.cohort().id(), scenario.id());
        boolean known = draft.hasRead(text);
        if (!text.equals(draft.pasted())) draft.paste(text, clock.instant());
        if (!reading.troubles().isEmpty()) return again(page(scenario, text, Optional.of(draft), reading.troubles()));
        if (!known) draft.read(reading.transcript(), reading.asks(), clock.instant());
        return next(scenario, draft.asksSpeakers() ? "/submit/speakers" : "/submit/turns");
    }

    /** Keeps the text while it is typed. */
    @POST
    @Path("kept")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response keep(@PathParam("scenario") ScenarioId id, @FormParam("text") @DefaultValue("") String text) {
        Scenario scenario = access.learnt(id);
        refuseIfRuled(scenario);
        String clean = Transcript.clean(text);
        if (clean.length() > Limits.LONGEST_PASTE)
            throw new Refusal.Invalid("roleplay.trouble.long", clean.length(), Limits.LONGEST_PASTE);
        return kept(kept(scenario, clean));
    }

    @GET
    @Path("turns")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response turns(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        Optional<Draft> draft = unsent(scenario).filter(one -> !one.transcript().turns().isEmpty());
        if (draft.isEmpty()) return next(scenario, "/submit");
        if (draft.get().asksSpeakers() && draft.get().speakers().isEmpty()) return next(scenario, "/submit/speakers");
        if (draft.get().room().isPresent()) return next(scenario, "/submit/people?notice=room-turns-stand");
        return Response.ok(page(scenario, draft.get().transcript(), List.of(), draft.get())).build();
    }

    @POST
    @Path("turns")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response correct(@PathParam("scenario") ScenarioId id, MultivaluedMap<String, String> form) {
        Scenario scenario = access.learnt(id);
        Draft draft = drafts.locked(me.id(), scenario.id());
        if (draft.submittedAt().isPresent()) return next(scenario, "/submitted");
        TurnsForm sent = TurnsForm.of(form);
        if (sent.revision() != draft.revision())
            return Response.status(409)
                    .entity(page(scenario, new Transcript(sent.rows()), List.of(Trouble.of(ELSEWHERE)), draft))
                    .build();
        Transcript corrected = sent.corrected();
        draft.correct(corrected, clock.instant());
        if (sent.action().equals("keep")) return kept(draft);
        if (!sent.action().equals("next")) return next(scenario, "/submit/turns?notice=roleplay-kept" + sent.place());
        if (!corrected.troubles().isEmpty()) return again(page(scenario, corrected, corrected.troubles(), draft));
        return next(scenario, "/submit/people");
    }

    private Optional<Draft> unsent(Scenario scenario) {
        return drafts.newest(me.id(), scenario.id()).filter(draft -> draft.submittedAt().isEmpty());
    }

    private void refuseIfRuled(Scenario scenario) {
        Submissions.refusal(rules, me.id(), access.cohort().id(), scenario).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
    }

    private PastePage page(Scenario scenario, String text, Optional<Draft> draft, List<Trouble> troubles) {
        return new PastePage(
                head(scenario),
                text,
                "talk-" + Secrets.digest("talk:" + me.id() + ":" + scenario.id()).substring(0, 16),
                me.person().name(),
                draft.map(one -> one.transcript().turns().size()).orElse(0),
                draft.map(Draft::stepReached).orElse(1),
                troubles,
                Submissions.refusal(rules, me.id(), access.cohort().id(), scenario));
    }

    private TurnsPage page(Scenario scenario, Transcript transcript, List<Trouble> troubles, Draft draft) {
        return new TurnsPage(
                head(scenario),
                transcript.turns(),
                transcript.unknown(),
                troubles,
                draft.revision(),
                draft.stepReached(),
                draft.asksSpeakers(),
                draft.originTurn());
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }

    private static Response kept(Draft draft) {
        return Response.ok(JsonText.object().add("revision", draft.revision()).build().toString(), MediaType.APPLICATION_JSON)
                .build();
    }

    private static Response again(Object page) {
        return Response.status(422).entity(page).build();
    }

    private static Response next(Scenario scenario, String path) {
        return Response.seeOther(URI.create("/roleplay/" + scenario.id() + path)).build();
    }

    private static String fileName(List<EntityPart> parts) {
        return parts.stream().filter(part -> part.getName().equals("file")).findFirst().flatMap(EntityPart::getFileName).orElse("");
    }

    private static byte[] bytes(List<EntityPart> parts, String name) throws IOException {
        for (EntityPart part : parts) if (part.getName().equals(name)) return part.getContent().readAllBytes();
        return new byte[0];
    }
}
