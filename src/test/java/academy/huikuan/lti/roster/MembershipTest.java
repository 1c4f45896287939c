package academy.huikuan.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest {
    private static Member one(String fields) throws RosterFault {
        return Membership.read("{\"members\":[{\"user_id\":\"u\"" + (fields.isEmpty() ? "" : "," + fields) + "}]}").members().get(0);
    }

    @Test
    void a_member_as_the_specification_shows_one() throws RosterFault {
        Member member = one("\"status\":\"Active\",\"name\":\"Jane Q. Public\",\"given_name\":\"Jane\",\"email\":\"jane@platform.example.edu\","
                + "\"roles\":[\"Instructor\",\"http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor\"]");
        assertThat(member.subject()).isEqualTo("u");
        assertThat(member.active()).isTrue();
        assertThat(member.name()).contains("Jane Q. Public");
        assertThat(member.email()).contains("jane@platform.example.edu");
        assertThat(member.roles().teaches()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ``                       | true
            `"status":"Active"`      | true
            `"status":null`          | true
            `"status":"Inactive"`    | false
            `"status":"inactive"`    | false
            `"status":"Deleted"`     | false
            """)
    void who_has_no_status_is_active(String fields, boolean active) throws RosterFault {
        assertThat(one(fields).active()).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `"roles":["Instructor"]`                                                                              | true  | false
            `"roles":["http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant"]`          | true  | false
            `"roles":["Administrator"]`                                                                           | true  | false
            `"roles":["Learner"]`                                                                                 | false | true
            `"roles":"Learner"`                                                                                   | false | true
            `"roles":[]`                                                                                          | false | true
            `"roles":["urn:example:Juggler",7,null]`                                                              | false | true
            `"roles":null`                                                                                        | false | true
            `"roles":["Mentor"]`                                                                                  | false | false
            """)
    void roles_say_who_teaches_and_who_learns(String fields, boolean teaches, boolean learns) throws RosterFault {
        assertThat(one(fields).roles().teaches()).isEqualTo(teaches);
        assertThat(one(fields).roles().learns()).isEqualTo(learns);
    }

    @Test
    void names_are_put_together_where_there_is_no_whole_one() throws RosterFault {
        assertThat(one("\"given_name\":\"Yue\",\"family_name\":\"Lin\"").name()).contains("Yue Lin");
        assertThat(one("\"given_name\":\"悦\",\"family_name\":\"林\"").name()).contains("林悦");
        assertThat(one("\"name\":\"  \"").name()).isEmpty();
    }

    @Test
    void entries_that_name_nobody_are_left_out_and_counted() throws RosterFault {
        Membership page = Membership.read("{\"id\":\"x\",\"context\":{},\"members\":[7,null,[],{},{\"user_id\":\"\"},{\"user_id\":true},"
                + "{\"user_id\":\"" + "x".repeat(256) + "\"},{\"user_id\":42},{\"user_id\":\"a\",\"name\":{},\"email\":[],\"message\":\"x\"}]}");
        assertThat(page.members()).extracting(Member::subject).containsExactly("42", "a");
        assertThat(page.unreadable()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "7", "{}", "{\"members\":{}}", "{\"members\":null}", "<html></html>", "{\"members\":["})
    void what_is_no_membership_container_is_refused(String body) {
        assertThatThrownBy(() -> Membership.read(body))
                .isInstanceOfSatisfying(RosterFault.class, fault -> assertThat(fault.kind()).isEqualTo(RosterFault.Kind.FORMAT));
    }

    @Test
    void the_roster_of_a_link_tells_its_custom_fields() throws RosterFault {
        Member member = one("\"message\":[{\"https://purl.imsglobal.org/spec/lti/claim/message_type\":\"LtiResourceLinkRequest\","
                + "\"https://purl.imsglobal.org/spec/lti/claim/custom\":{\"country\":\"中国\",\"number\":7,\"odd\":[]}}]");
        assertThat(member.custom()).containsOnlyKeys("country", "number").containsEntry("country", "中国");
    }

    @Test
    void what_is_asked_for_stands_in_the_address_beside_what_stood_there() {
        URI plain = URI.create("https://lms.example/members");
        URI query = URI.create("https://lms.example/members.php?id=3&limit=50#x");
        assertThat(RosterFilter.EVERYBODY.applied(plain)).hasToString("https://lms.example/members?limit=200");
        assertThat(RosterFilter.EVERYBODY.applied(query)).hasToString("https://lms.example/members.php?id=3&limit=50");
        assertThat(RosterFilter.inRole("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner").applied(query).toString())
                .isEqualTo("https://lms.example/members.php?id=3&limit=50&role="
                        + "http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Learner");
        assertThat(RosterFilter.ofLink("a&b").applied(plain)).hasToString("https://lms.example/members?rlid=a%26b&limit=200");
    }

    @Test
    void each_fault_has_its_words() {
        for (RosterFault.Kind kind : RosterFault.Kind.values())
            for (academy.huikuan.web.Language language : academy.huikuan.web.Language.values())
                for (String key : List.of(kind.title(), kind.title() + "-cure"))
                    assertThat(academy.huikuan.web.Messages.find(language, key)).as(key).isPresent();
    }
}
