package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.DialogueReader;
import academy.huikuan.people.Role;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Loads rubrics, scenarios, samples and dialogues at the start, keeps their versions and hands them out; names the place in the menu. */
@ApplicationScoped
public class RolePlayWiring implements Place.Source {
    @Inject
    private VersionStore versions;

    private Rubrics rubrics;
    private Scenarios scenarios;
    private Samples samples;
    private Dialogues dialogues;

    void load(@Observes @Priority(100) Starting starting) {
        RolePlayContent content = RolePlayContent.read(SourceFolder.of(starting.settings()));
        if (!content.problems().isEmpty()) throw StartupFailure.of("the role-plays cannot be used:", content.problems());
        rubrics = content.rubrics();
        scenarios = content.scenarios();
        samples = content.samples();
        scenarios.all().forEach(scenario -> versions.keep("scenario", scenario.id(), scenarios.source(scenario.id())));
        dialogues = kept(content.dialogues());
    }

    private Dialogues kept(List<DialogueReader.Read> read) {
        List<Dialogues.Version> current = new ArrayList<>();
        for (DialogueReader.Read one : read) {
            Dialogue dialogue = one.dialogue();
            current.add(new Dialogues.Version(versions.keep("dialogue", dialogue.scenario(), one.source()), dialogue));
        }
        return new Dialogues(current);
    }

    @Produces
    @ApplicationScoped
    Rubrics rubrics() {
        return rubrics;
    }

    @Produces
    @ApplicationScoped
    Scenarios scenarios() {
        return scenarios;
    }

    @Produces
    @ApplicationScoped
    Samples samples() {
        return samples;
    }

    @Produces
    @ApplicationScoped
    Dialogues dialogues() {
        return dialogues;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("roleplay.place", "/roleplay", "messages", Set.of(Role.LEARNERS, Role.TRAINERS), 30));
    }
}
