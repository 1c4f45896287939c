package academy.huikuan.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {
    private static final URI PAGE = URI.create("https://lms.example/courses/1/members?limit=2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <https://lms.example/m?page=2>; rel="next"                                        | https://lms.example/m?page=2
            <https://lms.example/m?page=2>;rel=next                                           | https://lms.example/m?page=2
            <https://lms.example/m?page=2>; REL="Next"                                        | https://lms.example/m?page=2
            <https://lms.example/m?p=2>; title="a, b; rel=x"; rel="next last"                 | https://lms.example/m?p=2
            <https://lms.example/m?d=1,2>; rel="differences", <https://lms.example/m?p=3>; rel="next" | https://lms.example/m?p=3
            <?page=2>; rel="next"                                                             | https://lms.example/courses/1/?page=2
            </m?page=2>; rel="next"                                                           | https://lms.example/m?page=2
            <https://LMS.example:443/m?page=2>; rel="next"                                    | https://LMS.example:443/m?page=2
            """)
    void the_next_page_is_found(String header, String next) throws RosterFault {
        assertThat(NextLink.of(List.of(header), PAGE)).contains(URI.create(next));
    }

    @Test
    void it_may_stand_in_a_header_of_its_own() throws RosterFault {
        List<String> headers = List.of("<https://lms.example/d>; rel=\"differences\"", "<https://lms.example/m?page=2>; rel=\"next\"");
        assertThat(NextLink.of(headers, PAGE)).contains(URI.create("https://lms.example/m?page=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "<https://lms.example/d>; rel=\"differences\"", "<https://lms.example/d>", "<x>; title=\"rel=next\""})
    void no_next_page(String header) throws RosterFault {
        assertThat(NextLink.of(List.of(header), PAGE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://elsewhere.example/m", "http://lms.example/m", "https://lms.example:8443/m", "//elsewhere.example/m", "https://lms.example.evil/m",
        "https://[nonsense/", "javascript:alert(1)"
    })
    void another_server_is_not_asked(String target) {
        assertThatThrownBy(() -> NextLink.of(List.of("<" + target + ">; rel=\"next\""), PAGE))
                .isInstanceOfSatisfying(RosterFault.class, fault -> assertThat(fault.kind()).isEqualTo(RosterFault.Kind.NEXT_PAGE));
    }
}
