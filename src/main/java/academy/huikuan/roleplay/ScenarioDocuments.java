package academy.huikuan.roleplay;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.search.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** What both sides of each role-play know, for the search; nothing of the private brief. */
@ApplicationScoped
public class ScenarioDocuments implements Document.Source {
    private static final String KIND = "scenario";

    @Inject
    private Scenarios scenarios;

    @Inject
    private CohortStore cohorts;

    @Inject
    private CurrentPerson me;

    @Override
    public List<Document> documents() {
        return scenarios.all().stream().map(scenario -> document(scenario, scenarios.unitTitle(scenario.unit()))).toList();
    }

    static Document document(Scenario scenario, String unitTitle) {
        String text = String.join(
                "\n", scenario.deal().company(), scenario.deal().contact(), plain(scenario.background()), plain(scenario.goal()));
        return new Document(KIND, scenario.title(), unitTitle, "/roleplay/" + scenario.id(), text, scope(scenario));
    }

    @Override
    public Set<String> open() {
        return new Access(me, cohorts, scenarios).visible().stream().map(ScenarioDocuments::scope).collect(Collectors.toSet());
    }

    @Override
    public int order() {
        return 30;
    }

    private static String scope(Scenario scenario) {
        return KIND + ":" + scenario.unit();
    }

    private static String plain(String markdown) {
        return TextContentRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    }
}
