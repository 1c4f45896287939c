package academy.huikuan.roleplay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and hands in transcripts for the demo class, through the same verbs as its learners would. */
@ApplicationScoped
public class DemoTalks {
    @Inject
    private DraftStore drafts;

    @Inject
    private SoloStore runs;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Dialogues dialogues;

    @Inject
    private CohortStore cohorts;

    @Inject
    private PersonStore people;

    @Inject
    private Clock clock;

    /** Pastes a talk, and leaves it there. */
    @Transactional
    public void begin(PersonId author, CohortId cohort, String scenario, List<String> lines) {
        pasted(author, cohort, scenario, lines);
    }

    /** Pastes a talk, names the partner and hands it in, masked. */
    @Transactional
    public void handIn(PersonId author, CohortId cohortId, String scenario, List<String> lines, PersonId partner) {
        handIn(author, cohortId, scenario, lines, partner, Optional.empty());
    }

    /** @param exercise id of another exercise than the course's own */
    @Transactional
    public void handIn(
            PersonId author, CohortId cohortId, String scenario, List<String> lines, PersonId partner, Optional<String> exercise) {
        Instant now = clock.instant();
        Draft draft = pasted(author, cohortId, scenario, lines);
        draft.correct(draft.transcript(), now);
        draft.name(Optional.of(people.byId(partner)), Optional.empty(), now);
        Cohort cohort = cohorts.byId(cohortId);
        drafts.submit(draft, new Masks(draft.id(), draft.transcript(), Map.of()).masked(), cohort, exercise);
    }

    /**
     * Practises alone with these lines; a scenario without a solo talk is passed over.
     * @param path see {@link academy.huikuan.dialogue.Talk}
     */
    @Transactional
    public void practise(PersonId person, String scenario, String path) {
        if (!dialogues.has(scenario)) return;
        SoloRun run = runs.begin(person, scenario);
        for (int i = 0; i < path.length(); i++) runs.choose(person, run.id(), i, path.charAt(i) - '0');
    }

    private Draft pasted(PersonId author, CohortId cohort, String scenario, List<String> lines) {
        Instant now = clock.instant();
        Draft draft = drafts.open(author, cohort, scenario);
        String text = String.join("\n", lines);
        draft.paste(text, now);
        draft.read(TranscriptReader.read(text, new Speakers(scenarios.byId(scenario).deal(), List.of())).transcript(), now);
        return draft;
    }
}
