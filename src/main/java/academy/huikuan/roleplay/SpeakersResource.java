package academy.huikuan.roleplay;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Visit;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Between the text and its turns: who is who in a talk that was copied or recorded. */
@Dependent
@Path("roleplay/{scenario}/submit/speakers")
public class SpeakersResource {
    private final Scenarios scenarios;
    private final DraftStore drafts;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    SpeakersResource(Scenarios scenarios, DraftStore drafts, CohortStore cohorts, CurrentPerson me, Visit visit, Clock clock) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.access = new Access(me, cohorts, scenarios);
        this.me = me;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Response speakers(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        Optional<Draft> draft = drafts.newest(me.id(), scenario.id()).filter(one -> one.submittedAt().isEmpty() && one.asksSpeakers());
        if (draft.isEmpty()) return next(scenario, "/submit/turns");
        return Response.ok(page(scenario, draft.get(), draft.get().speakers(), List.of())).build();
    }

    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response map(@PathParam("scenario") ScenarioId id, MultivaluedMap<String, String> form) {
        Scenario scenario = access.learnt(id);
        Draft draft = drafts.locked(me.id(), scenario.id());
        if (draft.submittedAt().isPresent()) return next(scenario, "/submitted");
        if (!draft.asksSpeakers()) return next(scenario, "/submit/turns");
        SpeakersForm sent = SpeakersForm.of(form);
        if (sent.revision() != draft.revision()) return again(scenario, draft, sent, 409, List.of(Trouble.of(SubmitResource.ELSEWHERE)));
        Transcript read = reading(scenario, draft).transcript();
        Transcript mapped = sent.map().applied(read);
        List<Trouble> troubles = new ArrayList<>();
        if (!sent.map().covers(SpeakerMap.heard(read))) troubles.add(Trouble.of("roleplay.trouble.who"));
        if (mapped.turns().size() > Limits.MOST_TURNS)
            troubles.add(Trouble.of("roleplay.trouble.many", mapped.turns().size(), Limits.MOST_TURNS));
        if (mapped.turns().size() < Limits.FEWEST_TURNS) troubles.add(Trouble.of("roleplay.trouble.few-left", Limits.FEWEST_TURNS));
        if (!troubles.isEmpty()) return again(scenario, draft, sent, 422, troubles);
        draft.map(sent.map(), mapped, clock.instant());
        return next(scenario, "/submit/turns");
    }

    private Response again(Scenario scenario, Draft draft, SpeakersForm sent, int status, List<Trouble> troubles) {
        return Response.status(status).entity(page(scenario, draft, Optional.of(sent.map()), troubles)).build();
    }

    private TranscriptReader.Reading reading(Scenario scenario, Draft draft) {
        return TranscriptReader.read(draft.pasted(), new Speakers(scenario.deal(), List.of(me.person().name())));
    }

    private SpeakersPage page(Scenario scenario, Draft draft, Optional<SpeakerMap> chosen, List<Trouble> troubles) {
        TranscriptReader.Reading reading = reading(scenario, draft);
        SpeakerMap map = chosen.orElse(new SpeakerMap(true, java.util.Map.of()));
        return new SpeakersPage(
                ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language()),
                draft.revision(),
                draft.stepReached(),
                SpeakerMap.heard(reading.transcript()),
                map.roles(),
                map.merged(),
                reading.transcript().turns().size(),
                map.applied(reading.transcript()).turns().size(),
                draft.speakers().isPresent(),
                reading.leftOut(),
                troubles);
    }

    private static Response next(Scenario scenario, String path) {
        return Response.seeOther(URI.create("/roleplay/" + scenario.id() + path)).build();
    }
}
