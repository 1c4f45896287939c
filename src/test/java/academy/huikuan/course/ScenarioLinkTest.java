package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScenarioLinkTest {
    @Test
    void namesRolePlaysWithoutLeadingThere() {
        Block block = new Block.Note("练", "<p>先打完<a href=\"/roleplay/m1-boyuan\">鼎信那一通</a>，再看<a href=\"/glossary#ar\">应收</a>。</p>");
        assertThat(ScenarioLink.named(block))
                .isEqualTo(new Block.Note("练", "<p>先打完鼎信那一通，再看<a href=\"/glossary#ar\">应收</a>。</p>"));
    }

    @Test
    void leavesTalksAsTheyAre() {
        Block talk = new Block.Dialogue("谈", java.util.List.of());
        assertThat(ScenarioLink.named(talk)).isSameAs(talk);
    }
}
