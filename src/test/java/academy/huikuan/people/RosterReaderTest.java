package academy.huikuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
    private static final String TITLES = "工号,姓名,部门,角色,班级\n";
    private static final String ROSTER = TITLES + "HT-1,林悦,苏州销售一部,学员,2026 秋\nt01,何敏,培训部,培训师；人力资源,\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", ROSTER.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + ROSTER).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("GB18030", ROSTER.getBytes(Charset.forName("GB18030"))),
                Arguments.of("UTF-16 with mark", ROSTER.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("CRLF", ROSTER.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"))),
                Arguments.of("old Mac", ROSTER.replace("\n", "\r").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("tabs", ROSTER.replace(",", "\t").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("quoted", ROSTER.replace("林悦", "\"林悦\"").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("blank lines", (ROSTER + ",,,,\n\n").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("no last line end", ROSTER.strip().getBytes(StandardCharsets.UTF_8)),
                Arguments.of("empty columns", ROSTER.replace("\n", ",,\n").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("spaces", ROSTER.replace("林悦", "\u3000林悦\u00A0").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_roster_is_read_as_excel_in_china_writes_it(String name, byte[] file) {
        assertThat(RosterText.fault(file)).isEmpty();
        RosterReader.Reading reading = RosterReader.read(RosterText.decoded(file).orElseThrow());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows())
                .containsExactly(
                        new RosterRow(2, "HT-1", "林悦", "苏州销售一部", Set.of(Role.LEARNER), Optional.of("2026 秋"), Optional.empty()),
                        new RosterRow(3, "t01", "何敏", "培训部", Set.of(Role.TRAINER, Role.HR), Optional.empty(), Optional.empty()));
    }

    @Test
    void columns_stand_in_any_order_and_language() {
        RosterReader.Reading reading = RosterReader.read("role,NAME,Department,Person number\nadmin;Trainer,林悦,一部,HT-1\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows())
                .containsExactly(new RosterRow(2, "HT-1", "林悦", "一部", Set.of(Role.ADMIN, Role.TRAINER), Optional.empty(), Optional.empty()));
    }

    @Test
    void role_and_cohort_may_be_missing() {
        RosterReader.Reading reading = RosterReader.read("工号,姓名,部门\nHT-1,林悦,一部\n");
        assertThat(reading.rows()).containsExactly(new RosterRow(2, "HT-1", "林悦", "一部", Set.of(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest(name = "{0} is refused in column {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ,林悦,一部,学员,            | NUMBER     | people.fault-empty
            =1+1,林悦,一部,学员,        | NUMBER     | people.fault-number
            HT 1,林悦,一部,学员,        | NUMBER     | people.fault-number
            1.2E+10,林悦,一部,学员,     | NUMBER     | people.fault-scientific
            HT-1,,一部,学员,            | NAME       | people.fault-empty
            HT-1,=SUM(A1:A9),一部,学员, | NAME  | people.fault-formula
            HT-1,＝林悦,一部,学员,      | NAME       | people.fault-formula
            HT-1,-林悦,一部,学员,       | NAME       | people.fault-formula
            HT-1,林悦,,学员,            | DEPARTMENT | people.fault-empty
            HT-1,林悦,@一部,学员,       | DEPARTMENT | people.fault-formula
            HT-1,林悦,一部,老板,        | ROLE       | people.import-role-unknown
            HT-1,林悦,一部,学员;老板,   | ROLE       | people.import-role-unknown
            """)
    void a_wrong_value_is_named_with_line_and_column(String line, RosterColumn column, String key) {
        RosterReader.Reading reading = RosterReader.read(TITLES + "HT-0,周子扬,一部,学员,\n" + line + "\n");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.column()).contains(column);
                    assertThat(problem.fault().key()).isEqualTo(key);
                });
        assertThat(reading.rows()).hasSize(1);
    }

    @Test
    void what_is_invisible_or_too_long_is_refused() {
        for (String name : List.of("林\u0000悦", "林\u200B悦", "林\n悦", "林\u202E悦"))
            assertThat(only(TITLES + "HT-1,\"" + name + "\",一部,,\n").fault().key()).isEqualTo("people.fault-control");
        assertThat(only(TITLES + "HT-1," + "林".repeat(61) + ",一部,,\n").fault()).isEqualTo(Fault.of("people.fault-long", "60"));
        assertThat(only(TITLES + "1".repeat(41) + ",林悦,一部,,\n").fault()).isEqualTo(Fault.of("people.fault-long", "40"));
    }

    private static RosterProblem only(String roster) {
        List<RosterProblem> problems = RosterReader.read(roster).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void all_errors_are_told_at_once() {
        RosterReader.Reading reading = RosterReader.read(TITLES + ",,一部,老板,\nHT-2,=x,,,\nHT-3,少一列,一部\nHT-4,林悦,一部,学员,,多\n");
        assertThat(reading.problems())
                .extracting(problem -> problem.line() + " " + problem.column().map(Enum::name).orElse("-"))
                .containsExactly("2 NUMBER", "2 NAME", "2 ROLE", "3 NAME", "3 DEPARTMENT", "4 -", "5 -");
        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void a_number_that_stands_there_twice_in_whatever_case_is_refused() {
        assertThat(only(TITLES + "ht-1,林悦,一部,,\nHT-1,周子扬,一部,,\n"))
                .isEqualTo(new RosterProblem(3, Optional.of(RosterColumn.NUMBER), Fault.of("people.import-twice", "HT-1", "2")));
    }

    @Test
    void lines_are_counted_over_line_breaks_in_quotes() {
        RosterReader.Reading reading = RosterReader.read(TITLES + "HT-1,\"林\r\n悦\",一部,,\r\nHT-2,,一部,,\r\n");
        assertThat(reading.problems()).extracting(RosterProblem::line).containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HT-1,\"林悦,一部,,\n", "HT-1,\"林\"悦,一部,,\n"})
    void quotes_that_do_not_match_are_an_error_of_the_line(String line) {
        assertThat(only(TITLES + line)).isEqualTo(new RosterProblem(2, Optional.empty(), Fault.of("people.import-quotes")));
    }

    @Test
    void doubled_quotes_are_one() {
        assertThat(RosterReader.read(TITLES + "HT-1,\"林\"\"悦\",一部,,\n").rows().get(0).name()).isEqualTo("林\"悦");
    }

    @Test
    void an_unknown_column_is_named() {
        assertThat(only("工号,姓名,部门,生日\nHT-1,林悦,一部,1990\n"))
                .isEqualTo(new RosterProblem(1, Optional.empty(), Fault.of("people.import-column-unknown", "生日")));
    }

    @Test
    void a_missing_or_repeated_column_is_an_error_of_the_first_line() {
        assertThat(only("工号,姓名\nHT-1,林悦\n"))
                .isEqualTo(new RosterProblem(1, Optional.of(RosterColumn.DEPARTMENT), Fault.of("people.import-column-missing")));
        assertThat(only("工号,姓名,部门,number\n"))
                .isEqualTo(new RosterProblem(1, Optional.of(RosterColumn.NUMBER), Fault.of("people.import-column-twice")));
        assertThat(only("工号,,姓名,部门\n").fault()).isEqualTo(Fault.of("people.import-column-untitled", "2"));
    }

    @Test
    void nobody_and_too_many_are_refused() {
        assertThat(only("").fault().key()).isEqualTo("people.import-no-people");
        assertThat(only(TITLES).fault().key()).isEqualTo("people.import-no-people");
        StringBuilder many = new StringBuilder(TITLES);
        for (int i = 0; i < 5_000; i++) many.append("HT-").append(i).append(",林悦,一部,,\n");
        assertThat(RosterReader.read(many.toString()).rows()).hasSize(5_000);
        assertThat(only(many + "HT-x,林悦,一部,,\n")).isEqualTo(new RosterProblem(5_002, Optional.empty(), Fault.of("people.import-too-many")));
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(RosterText.fault(new byte[0])).map(Fault::key).contains("people.import-no-file");
        assertThat(RosterText.fault(new byte[] {'P', 'K', 3, 4, 20})).map(Fault::key).contains("people.import-workbook");
        assertThat(RosterText.fault(new byte[] {'a', (byte) 0xFF, (byte) 0xFF})).map(Fault::key).contains("people.import-encoding");
        assertThat(RosterText.fault(new byte[RosterText.MOST_BYTES + 1])).map(Fault::key).contains("people.import-too-large");
    }
}
