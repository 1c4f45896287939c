package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
    private final ModelClass some = new ModelClass();

    @TempDir
    Path folder;

    @Test
    void the_command_makes_of_them_what_the_pages_show() throws IOException {
        some.works.set(3, ModelClass.work(3, Optional.of(List.of(3, 2, 2, 2, 2)), Optional.of(List.of(1, 1, 1, 1, 2)), Set.of(), false));
        some.works.set(8, ModelClass.work(8, Optional.of(List.of(3, 3, 3, 2, 4)), Optional.empty(), Set.of(), false));
        ClassFiles files = new ClassFiles(some.reviews());
        List<String[]> lines = graded(files).stream().skip(1).map(line -> line.split(",")).toList();

        Map<String, Double> estimates = lines.stream().collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[4])));
        ClassModel model = some.model();
        assertThat(estimates).hasSize(ModelClass.WORKS);
        some.works.forEach(work -> assertThat(estimates.get(work.code()))
                .isCloseTo(model.works().get(work.id()).estimate(), within(1e-4)));
        assertThat(lines.stream().filter(line -> line[0].equals("R-03")).findFirst().orElseThrow()[8]).isEqualTo("2.200000");
    }

    private List<String> graded(ClassFiles files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] names = {
            Files.writeString(folder.resolve("reviews.csv"), files.peers()).toString(),
            Files.writeString(folder.resolve("trainer.csv"), files.trainer()).toString(),
            Files.writeString(folder.resolve("second.csv"), files.second()).toString()
        };
        assertThat(GradeFile.run(names, new PrintStream(out, true, StandardCharsets.UTF_8), System.err)).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void they_name_nobody_and_neither_order_nor_numbers_tell_who_came_first() {
        String peers = new ClassFiles(some.reviews()).peers();
        assertThat(peers.lines().findFirst()).contains("grader,submission,c0,c1,c2,c3,c4");
        assertThat(peers.lines().skip(1)).hasSize(3 * ModelClass.WORKS).allMatch(line -> line.matches("g[0-9]+,R-[0-9]{2}(,[0-4]){5}"));
        List<String> works = peers.lines().skip(1).map(line -> line.split(",")[1]).toList();
        assertThat(works).isSorted();
        for (int person = 0; person < ModelClass.WORKS; person++) assertThat(peers).doesNotContain(ModelClass.person(person) + ",");
        assertThat(new ClassFiles(some.reviews()).trainer()).isEqualTo("submission,c0,c1,c2,c3,c4\n");
    }
}
