package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    private static final URI PAGE = URI.create("https://a.example/items?limit=2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<https://a.example/items?page=2>; rel=\"next\" | https://a.example/items?page=2",
        "<https://a.example/items?page=2>; rel=next | https://a.example/items?page=2",
        "<https://a.example/items?page=2>;rel = \"next\" | https://a.example/items?page=2",
        "<https://a.example/items?page=2&a=1,2;3>; title=\"a, b\"; rel=\"last next\" | https://a.example/items?page=2&a=1,2;3",
        "<https://a.example/items?page=1>; rel=\"prev\", <https://a.example/items?page=3>; rel=\"next\" | https://a.example/items?page=3",
        "</items?page=2>; REL=\"Next\" | https://a.example/items?page=2",
        "<https://a.example/items?page=9>; rel=\"last\" |",
        "<https://a.example/items?page=9>; rel=\"nextish\" |",
        "<https://a.example/items?page=9>; rel=nextish |",
        "<https://b.example/items?page=2>; rel=\"next\" |",
        "<http://[>; rel=\"next\" |",
        "nonsense |"
    })
    void the_next_page_is_taken_from_the_same_server_only(String header, URI next) {
        assertThat(NextPage.of(PAGE, List.of(header)).orElse(null)).isEqualTo(next);
    }

    @Test
    void it_may_stand_in_any_of_several_headers() {
        assertThat(NextPage.of(PAGE, List.of("</items?page=1>; rel=\"first\"", "</items?page=2>; rel=\"next\""))).isPresent();
        assertThat(NextPage.of(PAGE, List.of())).isEmpty();
    }
}
