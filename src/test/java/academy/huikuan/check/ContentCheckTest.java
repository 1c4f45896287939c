package academy.huikuan.check;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCheckTest {
    @TempDir
    Path copy;

    @Test
    void what_is_packed_has_no_problem() {
        assertThat(ContentCheck.problems(new SourceFolder(Path.of("")))).isEmpty();
    }

    @Test
    void problems_of_units_banks_and_scenarios_come_together() throws IOException {
        for (String folder : new String[] {"content", "quizzes"}) copy(Path.of(folder));
        spoil("content/units/stages/unit.md", "::: dialogue", "::: dialog");
        spoil("quizzes/mindset.gift", "[tag:skill=", "[tag:skil=");
        spoil("content/scenarios/m1-boyuan.yaml", "stage: M1", "stage: M3");
        spoil("content/forms/reminder.yaml", "kind: amount", "kind: amounts");
        spoil("content/units/five-powers/unit.md", "form:thirty-days", "form:forty-days");

        assertThat(ContentCheck.problems(new SourceFolder(copy)).toString())
                .contains("content/units/stages/unit.md:")
                .contains("content/forms/reminder.yaml:")
                .contains("leads nowhere: form:forty-days")
                .contains("quizzes/mindset.gift:")
                .contains("content/scenarios/m1-boyuan.yaml:");
    }

    @Test
    void wrong_numbers_come_with_the_others() throws IOException {
        for (String folder : new String[] {"content", "quizzes"}) copy(Path.of(folder));
        spoil("content/units/stages/unit.md", "应收: 142,000 元", "应收: 143,000 元");
        spoil("quizzes/stages.gift", "[formula:days(\"2026-10-31\"", "[formula:days(\"2026-10-30\"");

        assertThat(ContentCheck.problems(new SourceFolder(copy)).toString())
                .contains("'143,000 元' fits no deal of 博远建材")
                .containsPattern("quizzes/stages\\.gift:\\d+: the formula gives 19, the key is 18 \\(18 to 18\\)");
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void spoil(String path, String right, String wrong) throws IOException {
        Path file = copy.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    }
}
