package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, as people call it. */
class ConvertBankTest {
    @TempDir
    Path folder;

    private record Ended(int code, String errors, String output) {}

    private Ended convert(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), ConvertBank.class.getName()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), Files.readString(errors), output);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("errors")).sorted().toList();
        }
    }

    private static final String SOUND = "// [id:q-1] [tag:topic=t]\n::\u540D\u5B57::\u95EE\uFF1F {=\u5BF9#\u597D ~\u9519}\n\nWrite {}\n";

    @Test
    void a_bank_goes_through_all_formats_and_back() throws Exception {
        write("a.gift", SOUND);
        assertThat(convert("a.gift", "b.xml")).isEqualTo(new Ended(0, "", ""));
        assertThat(convert("b.xml", "c.zip")).isEqualTo(new Ended(0, "", ""));
        assertThat(convert("c.zip", "d.txt")).isEqualTo(new Ended(0, "", ""));
        assertThat(convert("a.gift", "e.gift").code()).isZero();
        assertThat(Files.readString(folder.resolve("d.txt"))).isEqualTo(Files.readString(folder.resolve("e.gift"))).contains("=\u5BF9#\u597D");
        assertThat(files()).containsExactly("a.gift", "b.xml", "c.zip", "d.txt", "e.gift");
    }

    @Test
    void everything_wrong_is_told_and_nothing_is_written() throws Exception {
        write("a.gift", "Q {~a}\n\n" + SOUND + "\nR {=a\n");
        Ended ended = convert("a.gift", "b.xml");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors().lines()).containsExactly(
                "a.gift:1: a choice needs two options or more", "a.gift:8: '{' without '}'; a blank line ends a question");
        assertThat(files()).containsExactly("a.gift");
        write("b.xml", "what stood there");
        assertThat(convert("a.gift", "b.xml").code()).isEqualTo(1);
        assertThat(folder.resolve("b.xml")).hasContent("what stood there");
    }

    @Test
    void what_is_not_kept_is_noted() throws Exception {
        write("a.xml", """
                <quiz><question type="cloze"><name><text>G</text></name><questiontext format="plain_text"><text>{1:SA:=x}</text></questiontext></question>
                <question type="essay"><name><text>E</text></name><questiontext format="plain_text"><text>Write</text></questiontext><defaultgrade>5</defaultgrade></question></quiz>""");
        Ended ended = convert("a.xml", "b.gift");
        assertThat(ended.code()).isZero();
        assertThat(ended.errors().lines()).containsExactly(
                "note: a.xml:2: the default grade 5 is left out: a question's points are the quiz's",
                "note: b.gift: G: GIFT has no texts with several gaps; the question is left out");
        assertThat(folder.resolve("b.gift")).content().contains("::E::");
    }

    @Test
    void a_bank_of_which_nothing_can_be_said_is_refused() throws Exception {
        write("a.xml", "<quiz><question type=\"cloze\"><name><text>G</text></name><questiontext><text>{1:SA:=x}</text></questiontext></question></quiz>");
        Ended ended = convert("a.xml", "b.gift");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).startsWith("a.xml:1: none of its questions can be said");
        write("empty.gift", "// nothing\n");
        assertThat(convert("empty.gift", "b.gift").errors()).startsWith("empty.gift:1: there is no question in it");
        assertThat(files()).containsExactly("a.xml", "empty.gift");
    }

    @Test
    void a_wrong_call_is_told_how_to_call() throws Exception {
        for (String[] arguments : new String[][] {{}, {"a.gift"}, {"a.gift", "b.doc"}, {"a.doc", "b.gift"}, {"a.gift", "b.xml", "c.zip"}}) {
            Ended ended = convert(arguments);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.errors()).startsWith("usage: ConvertBank IN OUT");
        }
        assertThat(convert("gone.gift", "b.xml")).isEqualTo(new Ended(1, "gone.gift:1: there is no such file\n", ""));
    }

    @Test
    void a_bank_of_the_course_finds_its_dialogues() throws Exception {
        Ended ended = convert(Path.of("quizzes/stages.gift").toAbsolutePath().toString(), "b.gift");
        assertThat(ended.code()).isZero();
        assertThat(folder.resolve("b.gift")).content().contains("[dialogue:m1-boyuan]").contains("//| nodes:");
    }
}
