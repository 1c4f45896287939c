package academy.huikuan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.ReadingStore;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Time;
import academy.huikuan.progress.CurriculumWiring;
import academy.huikuan.progress.Status;
import academy.huikuan.quiz.DemoAttempts;
import academy.huikuan.quiz.Quizzes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A small class whose every moment is fixed: both databases must give the very same file. */
@StoreTest
class RecordStoreIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SMALL = "mindset";

    @Inject
    private RecordStore records;

    @Inject
    private RegisterStore register;

    @Inject
    private CurriculumWiring curriculum;

    @Inject
    private CohortStore cohorts;

    @Inject
    private PersonStore people;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ReadingStore reading;

    @Inject
    private Quizzes quizzes;

    @Inject
    private DemoAttempts attempts;

    @Inject
    private InTransaction transaction;

    @Inject
    private Time time;

    private static Instant at(String localTime) {
        return java.time.LocalDateTime.parse("2025-03-" + localTime).atZone(ZONE).toInstant();
    }

    private Unit unit() {
        return catalogue.course().units().stream().filter(unit -> unit.id().equals(SMALL)).findFirst().orElseThrow();
    }

    /** Three learners of a class that learns one unit: the first finishes it, the second begins, the third does nothing. */
    private Cohort made(String number) {
        Cohort cohort = cohorts.add("导出班" + number, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 30), Set.of(SMALL));
        PersonId first = learner(cohort, "X" + number + "-a1", "林悦", "华东大区" + number);
        PersonId second = learner(cohort, "x" + number + "-A2", "O'Neil, \"Jo\"", "");
        learner(cohort, "x" + number + "-b1", "周子扬", "华东大区" + number);
        time.at(at("02T09:00:00.123"), () -> {
            for (Section section : unit().sections()) reading.markRead(first, unit(), section.id());
        });
        // at once, or the job that finishes attempts whose time is up comes between
        time.at(at("03T23:59:59.999"), () -> transaction.run(() -> attempts.take(first, quizzes.ofUnit(SMALL).orElseThrow(), 1)));
        time.at(at("04T00:00"), () -> reading.markRead(second, unit(), unit().sections().get(0).id()));
        return cohort;
    }

    private PersonId learner(Cohort cohort, String number, String name, String department) {
        Person[] person = new Person[1];
        time.at(at("01T08:00"), () -> {
            person[0] = people.add(
                    number, name, Set.of(Role.LEARNER), Optional.of(department).filter(some -> !some.isEmpty()).map(people::department));
            cohorts.join(cohort.id(), person[0].id(), Role.LEARNER);
        });
        return person[0].id();
    }

    private static RecordFilter of(Cohort cohort) {
        return RecordFilter.of(field -> field.equals("cohort") ? cohort.id().value() : null);
    }

    /** The lines of the file, with a stroke between two cells. */
    private String csv(RecordFilter filter, Instant moment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordFile file = Format.CSV.open(out, "sheet");
        new Export(ZONE, key -> key).write(Ledger.all(records, filter, moment), file, written -> List.of());
        return out.toString(UTF_8).lines().map(line -> line.substring(1, line.length() - 1).replace("\",\"", "|")).collect(Collectors.joining("\n"));
    }

    @Test
    void an_export_says_the_same_on_every_database() throws IOException {
        Cohort cohort = made("1");
        String title = unit().title();
        String version = unit().version();

        assertThat(csv(of(cohort), at("05T00:00")).lines().skip(1))
                .containsExactly(
                        "X1-a1|林悦|华东大区1|导出班1|" + title + "|progress.status-done|90.0|90.0||1|2025-03-02 09:00:00|2025-03-03 23:59:59"
                                + "|2025-03-03 23:59:59|2025-03-03 23:59:59|" + version,
                        "x1-A2|O'Neil, \"\"Jo\"\"||导出班1|" + title
                                + "|progress.status-studying||||0|2025-03-04 00:00:00|2025-03-04 00:00:00|||" + version,
                        "x1-b1|周子扬|华东大区1|导出班1|" + title + "|progress.status-not-started||||0|||||");
    }

    @Test
    void an_export_of_a_past_moment_says_what_was_known_then() throws IOException {
        Cohort cohort = made("2");
        String then = csv(of(cohort), at("03T12:00"));

        people.describe(people.byNumber("x2-a1").orElseThrow().id(), "林跃", Set.of(Role.LEARNER), "华南大区", "");
        cohorts.leave(cohort.id(), people.byNumber("x2-b1").orElseThrow().id(), Role.LEARNER);
        register.refresh(curriculum.course());

        assertThat(csv(of(cohort), at("03T12:00"))).isEqualTo(then).contains("林悦").contains("x2-b1").doesNotContain("status-done");
        assertThat(csv(of(cohort), time.instant())).contains("林跃").contains("华南大区").contains("status-done").doesNotContain("x2-b1");
    }

    @Test
    void records_are_counted_by_status_and_found_by_filter() {
        Cohort cohort = made("3");
        Instant moment = at("05T00:00");

        assertThat(records.counts(of(cohort), moment))
                .containsEntry(Status.DONE, 1L)
                .containsEntry(Status.STUDYING, 1L)
                .containsEntry(Status.NOT_STARTED, 1L);
        assertThat(numbers(of(cohort).withStatus(Optional.of(Status.DONE)), moment)).containsExactly("X3-a1");
        assertThat(numbers(filter(cohort, "department", "华东大区3"), moment)).containsExactly("X3-a1", "x3-b1");
        assertThat(numbers(filter(cohort, "search", "X3-A"), moment)).containsExactly("X3-a1", "x3-A2");
        assertThat(numbers(filter(cohort, "search", "o'neil"), moment)).containsExactly("x3-A2");
        assertThat(numbers(filter(cohort, "search", "%"), moment)).isEmpty();
        assertThat(numbers(filter(cohort, "to", "2025-03-03"), moment)).containsExactly("X3-a1");
        assertThat(numbers(filter(cohort, "from", "2025-03-04"), moment)).isEmpty();
        assertThat(records.page(of(cohort), moment, 1, 1)).extracting(CompletionRecord::number).containsExactly("x3-A2");
        assertThat(records.cohorts(RecordFilter.ALL, moment)).contains(new CohortId(cohort.id().value()));
        assertThat(records.departments(moment)).contains("华东大区3");
    }

    private static RecordFilter filter(Cohort cohort, String name, String value) {
        return RecordFilter.of(field -> field.equals("cohort") ? cohort.id().value() : field.equals(name) ? value : null);
    }

    private List<String> numbers(RecordFilter filter, Instant moment) {
        return records.page(filter, moment, 0, 50).stream().map(CompletionRecord::number).toList();
    }

    @Test
    void the_units_done_are_counted_for_each_learner() {
        Cohort cohort = made("4");
        Instant moment = at("05T00:00");
        List<CompletionRecord> page = records.page(of(cohort), moment, 0, 50);

        assertThat(records.unitsDone(page, moment))
                .hasSize(3)
                .containsEntry(cohort.id() + "/" + page.get(0).learner(), new RecordStore.UnitsDone(1, 1))
                .containsEntry(cohort.id() + "/" + page.get(2).learner(), new RecordStore.UnitsDone(0, 1));
    }

    @Test
    void a_change_of_the_register_is_noticed() {
        Cohort cohort = cohorts.add("导出班5", LocalDate.of(2031, 3, 1), LocalDate.of(2031, 6, 30), Set.of(SMALL));
        PersonId[] reader = new PersonId[1];
        Instant joined = Instant.parse("2031-03-01T00:00:00Z");
        Instant read = Instant.parse("2031-03-02T00:00:00Z");
        Instant left = Instant.parse("2031-03-03T00:00:00Z");
        time.at(joined, () -> {
            reader[0] = people.add("x5-a1", "林悦", Set.of(Role.LEARNER), Optional.empty()).id();
            cohorts.join(cohort.id(), reader[0], Role.LEARNER);
        });
        assertThat(records.changedAfter(joined.minusMillis(1))).isTrue();
        assertThat(records.changedAfter(joined)).isFalse();

        time.at(read, () -> reading.markRead(reader[0], unit(), unit().sections().get(0).id()));
        assertThat(records.changedAfter(read.minusMillis(1))).isTrue();
        assertThat(records.changedAfter(read)).isFalse();

        time.at(left, () -> {
            cohorts.leave(cohort.id(), reader[0], Role.LEARNER);
            register.refresh(curriculum.course());
        });
        assertThat(records.changedAfter(left.minusMillis(1))).isTrue();
        assertThat(records.changedAfter(left)).isFalse();
    }
}
