package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/item/7, https://a.example/item/7/scores",
        "https://a.example/item/7/, https://a.example/item/7/scores",
        "https://a.example/2/lineitems/9/lineitem?type_id=1, https://a.example/2/lineitems/9/lineitem/scores?type_id=1",
        "https://a.example:8443/item?a=%26b&c=d%20e, https://a.example:8443/item/scores?a=%26b&c=d%20e",
        "https://a.example/%E8%AF%BE/item?x=1#part, https://a.example/%E8%AF%BE/item/scores?x=1",
        "https://a.example, https://a.example/scores",
        "https://a.example?id=5, https://a.example/scores?id=5"
    })
    void the_path_grows_before_the_query(URI item, URI scores) {
        assertThat(ItemAddress.scores(item)).isEqualTo(scores);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/item, a b+c&d, https://a.example/item/results?user_id=a%20b%2Bc%26d",
        "https://a.example/item?type_id=1, 5, https://a.example/item/results?type_id=1&user_id=5"
    })
    void one_persons_result_is_asked_for_beside_the_query(URI item, String subject, URI results) {
        assertThat(ItemAddress.results(item, subject)).isEqualTo(results);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/items, https://a.example/items?page=2, true",
        "https://a.example/items, https://A.example:443/other, true",
        "https://a.example/items, http://a.example/items, false",
        "https://a.example/items, https://b.example/items, false",
        "https://a.example/items, https://a.example:8443/items, false"
    })
    void a_token_goes_to_one_server_only(URI one, URI other, boolean same) {
        assertThat(ItemAddress.sameServer(one, other)).isEqualTo(same);
        assertThat(ItemAddress.with(one, Map.of("limit", "9", "a", "b"))).isEqualTo(URI.create("https://a.example/items?a=b&limit=9"));
    }
}
