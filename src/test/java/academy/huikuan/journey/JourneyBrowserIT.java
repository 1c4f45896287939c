package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.NeedsBrowser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The whole loop, by browser on a fresh product: a roster comes in, four learners read, are tested, hand in talks and review each
 * other, a trainer grades one, and the files that HR takes out tell of each cell what was done.
 */
@NeedsBrowser
class JourneyBrowserIT {
    private static final String COHORT = "2026 冬 · 政企一班";
    private static final String NORTH = "济南政企部";
    private static final String SOUTH = "南昌销售二部";
    private static final String WEST = "西安渠道部";
    private static final List<Attendant> LEARNERS = List.of(
            new Attendant("HT-0101", "顾明远", NORTH, "学员", COHORT, Screen.PHONE),
            new Attendant("HT-0102", "许知夏", SOUTH, "学员", COHORT, Screen.SMALL_PHONE),
            new Attendant("HT-0103", "罗晨", NORTH, "学员", COHORT, Screen.PHONE),
            new Attendant("HT-0104", "欧阳一鸣", SOUTH, "学员", COHORT, Screen.PHONE));
    /** Without a browser: in a class of seven each work has three reviews and no two people review each other. */
    private static final List<Attendant> COLLEAGUES = List.of(
            new Attendant("HT-0105", "段可欣", WEST, "学员", COHORT, Screen.PHONE),
            new Attendant("HT-0106", "祝南", WEST, "学员", COHORT, Screen.PHONE),
            new Attendant("HT-0107", "苗远航", WEST, "学员", COHORT, Screen.PHONE));
    private static final Attendant TRAINER = new Attendant("PX-01", "何敏", NORTH, "培训师", COHORT, Screen.DESKTOP);
    private static final Attendant HR = new Attendant("RL-01", "吴晴", "人力资源部", "人力资源", "", Screen.DESKTOP);
    private static final List<String> NAMES =
            Stream.of(LEARNERS, COLLEAGUES).flatMap(List::stream).map(Attendant::name).toList();
    private static final String CUSTOMERS_PHONE = "13900001234";

    /** What everybody gives to the works of {@link #LEARNERS}, by their texts; the colleagues bring the same texts as some of them. */
    private static final List<List<Integer>> LEVELS =
            List.of(List.of(3, 2, 3, 4, 3), List.of(3, 2, 3, 3, 2), List.of(2, 2, 2, 3, 2), List.of(2, 3, 3, 3, 2));

    private final Looks looks = new Looks();
    private final Material material = new Material("government");
    private final Map<String, Span> begun = new HashMap<>();
    private final Map<String, Span> handedIn = new HashMap<>();

    @Test
    void a_class_goes_from_the_roster_to_the_records() throws IOException {
        try (Product product = Product.named("journey").start()) {
            Map<String, String> links = people(product);
            try (PersonnelOffice office = new PersonnelOffice(product, looks)) {
                office.setsPassword(links.get(HR.number()));
            }
            for (Attendant person : LEARNERS) learn(product, person, links.get(person.number()));
            List<Colleague> colleagues = colleagues(product, links);
            Span reviewed = Span.of(() -> review(product, colleagues));
            grade(product, links.get(TRAINER.number()));
            results(product);
            records(product, reviewed);
        }
    }

    private Map<String, String> people(Product product) {
        List<Attendant> all = new ArrayList<>(LEARNERS);
        all.addAll(COLLEAGUES);
        all.addAll(List.of(TRAINER, HR));
        try (Administrator administrator = new Administrator(product, looks)) {
            administrator.setsUp();
            administrator.addsCohort(COHORT, material.unit().id());
            List<List<String>> problems = administrator.failsToImport(List.of(
                    LEARNERS.get(0).line(),
                    "HT-0102,," + SOUTH + ",学员," + COHORT,
                    "HT-0103,罗晨," + NORTH + ",学生," + COHORT,
                    "HT-0101,欧阳一鸣," + SOUTH + ",学员,没有这个班"));
            assertThat(problems).extracting(problem -> problem.subList(0, 2))
                    .containsExactly(List.of("3", "姓名"), List.of("4", "角色"), List.of("5", "工号"));
            assertThat(problems).allSatisfy(problem -> assertThat(problem.get(2)).isNotBlank());
            administrator.imports(all);
            Map<String, String> links = administrator.firstSignInLinks();
            assertThat(links).containsOnlyKeys(all.stream().map(Attendant::number).toList());
            administrator.importsAgain(all);
            administrator.looksAround();
            return links;
        }
    }

    private void learn(Product product, Attendant person, String link) {
        try (Learner learner = new Learner(product, person, material, looks)) {
            learner.setsPassword(link);
            begun.put(person.number(), Span.of(learner::begins));
            learner.readsTheRest();
            int place = LEARNERS.indexOf(person);
            if (place == 0) learner.takesQuiz(0, 0, "0");
            learner.takesQuiz(10, place == 1 ? 1 : 0, place == 1 ? "90" : "100");
            learner.opensBrief(place < 2 ? "gov-linjiang" : "gov-qingyuan");
            handedIn.put(person.number(), Span.of(() -> handIn(product, learner, place)));
            learner.visits("/results", "results-waiting");
            learner.visits("/me", "me");
        }
    }

    private static String scenario(int place) {
        return place < 2 ? "gov-qingyuan" : "gov-linjiang";
    }

    private static String talk(int place) {
        return Material.talk(scenario(place), place % 2);
    }

    private static void handIn(Product product, Learner learner, int place) {
        String scenario = scenario(place);
        String talk = talk(place);
        if (place != 1) learner.pastes(scenario, talk);
        else learner.uploads(scenario, textFile(product, talk));
    }

    private static Path textFile(Product product, String talk) {
        try {
            return Files.write(product.data().resolve("talk.txt"), talk.replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Colleague> colleagues(Product product, Map<String, String> links) {
        List<Colleague> all = new ArrayList<>();
        for (Attendant person : COLLEAGUES) {
            Colleague colleague = new Colleague(product);
            colleague.setsPassword(links.get(person.number()));
            int place = COLLEAGUES.indexOf(person);
            handedIn.put(person.number(), Span.of(() -> colleague.handsIn(scenario(place), talk(place))));
            all.add(colleague);
        }
        return all;
    }

    /** The levels for the work that the page shows. */
    private static List<Integer> levels(String page) {
        return IntStream.range(0, LEVELS.size()).filter(place -> page.contains(opening(place))).mapToObj(LEVELS::get).findFirst().orElseThrow();
    }

    private static String opening(int place) {
        return talk(place).lines().findFirst().orElseThrow().substring(3);
    }

    private void review(Product product, List<Colleague> colleagues) {
        colleagues.forEach(colleague -> colleague.reviews(3, JourneyBrowserIT::levels));
        for (Attendant person : LEARNERS) {
            try (Learner learner = new Learner(product, person, material, looks)) {
                learner.signsIn();
                looks.at(learner.browser(), person.screen(), "home-owing");
                learner.reviews(
                        3, JourneyBrowserIT::levels, "第 3 句先接住了对方的难处，再问卡在哪一步，这一下很稳。建议收尾时把日期复述一遍。", hidden(person));
            }
        }
    }

    private void grade(Product product, String link) {
        try (Trainer trainer = new Trainer(product, looks)) {
            trainer.setsPassword(link);
            trainer.gradesBlind(
                    opening(3), List.of(4, 3, 3, 3, 3), "材料先备齐再开口，这一步做得扎实。下次把付款日也请他复述一遍。", "3.2",
                    LEARNERS.get(3).name(), NAMES, 3);
            trainer.seesClass(NAMES);
        }
    }

    private void results(Product product) {
        List<String> grades = List.of("3.0", "2.6", "2.2", "3.2");
        for (Attendant person : LEARNERS) {
            int place = LEARNERS.indexOf(person);
            try (Learner learner = new Learner(product, person, material, looks)) {
                learner.signsIn();
                learner.seesResult(grades.get(place), place == 3 ? 4 : 3, hidden(person));
            }
        }
    }

    /** What no review and no result may show: who the others are, and what was masked. */
    private static List<String> hidden(Attendant person) {
        return Stream.concat(NAMES.stream().filter(name -> !name.equals(person.name())), Stream.of(CUSTOMERS_PHONE)).toList();
    }

    private void records(Product product, Span reviewed) {
        List<List<Object>> all = new ArrayList<>(List.of(
                titles(),
                row(0, "已完成", "87.5", "100", "3.0", 2, reviewed),
                row(1, "已完成", "77.5", "90", "2.6", 1, reviewed),
                row(2, "学习中", "77.5", "100", "2.2", 1, ""),
                row(3, "已完成", "90", "100", "3.2", 1, reviewed)));
        for (int place = 0; place < COLLEAGUES.size(); place++)
            all.add(row(COLLEAGUES.get(place), List.of("75", "65", "55").get(place), List.of("3.0", "2.6", "2.2").get(place)));
        try (PersonnelOffice office = new PersonnelOffice(product, looks)) {
            office.signsIn(HR.number());
            office.filters(COHORT, "", NAMES);
            List<List<Object>> workbook = compare(office, all);
            RecordSheet.sameAsWorkbook(RecordSheet.ofCsv(office.downloads("csv")), workbook);
            office.only("done");
            compare(office, List.of(all.get(0), all.get(1), all.get(2), all.get(4)));
            office.filters(COHORT, SOUTH, List.of(NAMES.get(1), NAMES.get(3)));
            compare(office, List.of(all.get(0), all.get(2), all.get(4)));
            assertThat(office.filesTaken()).isEqualTo(4);
        }
    }

    /** Downloads the workbook, compares each cell of its records, and what its last sheet tells of them. */
    private static List<List<Object>> compare(PersonnelOffice office, List<List<Object>> expected) {
        Path file = office.downloads("xlsx");
        List<List<Object>> found = RecordSheet.ofWorkbook(file, 0);
        RecordSheet.same(found, expected);
        assertThat(RecordSheet.ofWorkbook(file, 1)).contains(List.of("行数", String.valueOf(expected.size() - 1)));
        return found;
    }

    private static List<Object> titles() {
        return List.of(
                "工号", "姓名", "部门", "班级", "单元", "状态", "成绩（%）", "测验（%）", "演练（0–4）", "测验次数", "首次活动", "最近活动", "单元完成时间", "课程结业时间",
                "内容版本");
    }

    private List<Object> row(int place, String status, String score, String quiz, String talk, int attempts, Object completed) {
        Attendant person = LEARNERS.get(place);
        return List.of(
                person.number(),
                person.name(),
                person.department(),
                COHORT,
                material.unit().title(),
                status,
                new BigDecimal(score),
                new BigDecimal(quiz),
                new BigDecimal(talk),
                BigDecimal.valueOf(attempts),
                begun.get(person.number()),
                handedIn.get(person.number()),
                completed,
                completed,
                material.unit().version());
    }

    /** Of a colleague, who has read nothing and taken no quiz. */
    private List<Object> row(Attendant person, String score, String talk) {
        Span only = handedIn.get(person.number());
        return List.of(
                person.number(), person.name(), person.department(), COHORT, material.unit().title(), "学习中",
                new BigDecimal(score), "", new BigDecimal(talk), BigDecimal.ZERO, only, only, "", "", material.unit().version());
    }
}
