package academy.huikuan.roleplay;

import academy.huikuan.web.Page;
import java.util.List;

/** All samples of the scenarios that someone sees. */
public record SamplesPage(List<OfScenario> scenarios, boolean learner) implements Page {
    /** @param open whether this person may read them now */
    public record OfScenario(ScenarioHead head, boolean open, List<SampleLink> samples) {}

    @Override
    public String template() {
        return "roleplay/samples.jte";
    }
}
