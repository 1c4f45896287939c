package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeFileTest {
    @TempDir
    private Path folder;

    private record Run(int code, List<String> out, List<String> err) {}

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Run run(String... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = GradeFile.run(files, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                code,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void each_submission_has_mean_median_estimate_and_result_side_by_side() throws IOException {
        String reviews = file("reviews.csv", "grader,submission,c0,c1\n1,10,4,2\n2,10,3,3\n3,10,0,1\n1,9,2,2\n2,9,4,2\n3,8,1,1\n");
        String trainer = file("trainer.csv", "submission,c0,c1\n9,1,2\n7,4,4\n");
        Run run = run(reviews, trainer);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().get(0)).isEqualTo("submission,reviews,mean,median,estimate,sd,low,high,result,weights");
        assertThat(run.out().stream().skip(1).map(line -> line.split(",", -1)[0])).containsExactly("7", "8", "9", "10");
        assertThat(run.out().get(1)).isEqualTo("7,0,,,,,,,4.000000,");
        String[] lone = run.out().get(2).split(",", -1);
        assertThat(lone[1]).isEqualTo("1");
        assertThat(lone[4]).isNotEmpty();
        assertThat(lone[8]).isEmpty();
        String[] graded = run.out().get(3).split(",", -1);
        assertThat(List.of(graded[2], graded[3], graded[8])).containsExactly("2.500000", "2.500000", "1.500000");
        String[] peers = run.out().get(4).split(",", -1);
        assertThat(List.of(peers[1], peers[2], peers[3])).containsExactly("3", "2.166667", "2.500000");
        assertThat(peers[8]).isEqualTo(peers[4]);
        assertThat(peers[9]).matches("1:0\\.\\d{4};2:0\\.\\d{4};3:0\\.\\d{4}");
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_line() throws IOException {
        String reviews = file("reviews.csv", "grader,submission,c0,c1\n1,10,4,5\n1,10,4\n,3,1,1\n1,4,1,1\n1,4,2,2\n1,5,x,1\n");
        Run run = run(reviews);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasSize(5).allSatisfy(line -> assertThat(line).startsWith(reviews + ":"));
        assertThat(run.err().get(0)).contains(":2:").contains("c1 is '5'");
    }

    @Test
    void other_columns_other_criteria_and_missing_files_are_refused() throws IOException {
        String reviews = file("reviews.csv", "grader,submission,c0,c1\n1,10,4,3\n");
        assertThat(run(file("other.csv", "who,what,c0\n1,2,3\n")).err()).singleElement().asString().contains("grader,submission,c0,c1");
        assertThat(run(reviews, file("trainer.csv", "submission,c0\n10,3\n")).err()).singleElement().asString().contains("1 criteria");
        assertThat(run(reviews, folder.resolve("none.csv").toString()).code()).isEqualTo(1);
        assertThat(run(file("empty.csv", "grader,submission,c0\n")).err()).singleElement().asString().contains("no review");
        assertThat(run(file("nothing.csv", "")).code()).isEqualTo(1);
    }
}
