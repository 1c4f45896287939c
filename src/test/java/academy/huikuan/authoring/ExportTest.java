package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Format;
import academy.huikuan.bank.Formats;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.BankReader;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.QuizText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private static final SourceFolder COURSE = new SourceFolder(Path.of(""));

    @TempDir
    private Path folder;

    /** The questions of a unit of the course as a trainer's own. */
    private static List<Entry> bank() {
        Quiz stages = BankReader.read(COURSE).quizzes().stream().filter(quiz -> quiz.id().equals("stages")).findFirst().orElseThrow();
        List<Entry> own = new ArrayList<>();
        for (Entry found : stages.bank()) {
            Question question = Relabelled.of(found.question(), new OwnId(String.format("own-%010d", own.size())));
            own.add(new Entry(question, 1, Samples.SOURCES.written(question)));
        }
        return own;
    }

    private static Entries entries(List<Entry> bank) {
        String fixed = bank.get(0).question().label().id() + " " + bank.get(1).question().label().id();
        return QuizForm.blank()
                .with("title", "周会小测")
                .with("belongs", "stages")
                .with(QuizForm.SECTION, List.of(Map.of("questions", fixed), Map.of("way", "drawn", "draw", "5")));
    }

    private static void unpack(byte[] zip, Path to) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Path target = to.resolve(file.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, files.readAllBytes());
            }
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = to.resolve(from.getParent().relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A course whose only unit's quiz is the one that a trainer made. */
    @Test
    void an_exported_quiz_can_be_a_quiz_of_the_course() throws IOException {
        List<Entry> bank = bank();
        Export export = Export.of("own-zzzzzzzzzz", entries(bank), bank);
        copy(Path.of("content").toAbsolutePath(), folder);
        Files.writeString(folder.resolve("content/course.yaml"), "id: x\ntitle: x\nrevised: 2026-11-22\nunits:\n  - stages\n");

        unpack(export.file(Export.QUIZZES).orElseThrow().bytes(), folder);
        BankReader.Banks read = BankReader.read(new SourceFolder(folder));

        assertThat(read.problems()).isEmpty();
        assertThat(read.quizzes()).hasSize(1);
        assertThat(read.quizzes().get(0).draw()).isEqualTo(7);
        assertThat(read.quizzes().get(0).bank()).extracting(Entry::question).containsExactlyInAnyOrderElementsOf(bank.stream().map(Entry::question).toList());
        assertThat(Files.exists(folder.resolve("quizzes/own-zzzzzzzzzz.xml"))).as("gaps need XML").isTrue();
        assertThat(QuizText.asCourse("quizzes/x", export.yaml(), bank, COURSE)).isEmpty();
    }

    @Test
    void what_the_course_would_ask_is_told_before() {
        List<Entry> few = bank().subList(0, 3);
        Export export = Export.of("周会", few);
        assertThat(QuizText.asCourse("quizzes/x", export.yaml(), few, COURSE)).anySatisfy(problem -> assertThat(problem.message()).contains("10 is the least"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_format_gives_back_what_it_can_say(Format format) {
        List<Entry> bank = bank();
        Export export = Export.of("own-zzzzzzzzzz", entries(bank), bank);
        Export.File file = export.file(format.id()).orElseThrow();

        Bank read = Formats.read(file.name(), file.bytes());

        assertThat(read.problems()).isEmpty();
        int lost = export.losses().getOrDefault(format, List.of()).size();
        assertThat(read.questions().size()).isBetween(bank.size() - lost, bank.size());
    }

    @Test
    void no_other_format_is_known() {
        List<Entry> bank = bank();
        assertThat(Export.of("a", bank).file("exe")).isEmpty();
    }
}
