package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
import academy.huikuan.search.Document;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioDocumentsTest {
    private final List<Scenario> scenarios = RolePlayContent.read(new SourceFolder(Path.of(""))).scenarios().all();

    @Test
    void the_public_side_and_the_goal_can_be_found_without_marks() {
        Scenario scenario = scenarios.stream().filter(one -> one.id().equals("m2-dingxin")).findFirst().orElseThrow();
        Document document = ScenarioDocuments.document(scenario, "分阶段话术");
        assertThat(document.text()).contains("王志强", "386,000 元", "听出“没人签字”后面").doesNotContain("**");
        assertThat(document.address()).isEqualTo("/roleplay/m2-dingxin");
    }

    @Test
    void nothing_of_the_private_brief_can_be_found() {
        assertThat(scenarios).isNotEmpty();
        for (Scenario scenario : scenarios) {
            Document document = ScenarioDocuments.document(scenario, "");
            Scenario.Brief brief = scenario.brief();
            for (String secret : List.of(brief.who(), brief.reason(), brief.mood(), brief.softens().get(0), brief.hardens().get(0)))
                assertThat(document.toString()).as(scenario.id()).doesNotContain(secret);
        }
    }
}
