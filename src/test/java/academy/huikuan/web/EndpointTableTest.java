package academy.huikuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** `endpoints.txt` says who may call what; code that says otherwise, or something new, has to be decided there first. */
class EndpointTableTest {
    private static final Path TABLE = Path.of("src/test/resources/endpoints.txt");

    @Test
    void every_endpoint_says_who_may_call_it() {
        assertThat(Endpoint.all()).isNotEmpty().noneMatch(endpoint -> endpoint.callers().contains(Endpoint.UNDECIDED));
    }

    @Test
    void the_table_lists_every_endpoint_and_its_callers() throws IOException {
        List<String> decided = Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

        assertThat(Endpoint.all().stream().map(Endpoint::toString)).containsExactlyInAnyOrderElementsOf(decided);
    }
}
