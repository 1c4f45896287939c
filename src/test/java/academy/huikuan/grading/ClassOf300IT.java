package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.grading.ExportedClass.Line;
import academy.huikuan.grading.SimulatedClass.Kind;
import academy.huikuan.grading.SimulatedClass.Someone;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.RolePlayForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A class of 300 works through an exercise over HTTP, four at a time: diligent, lazy, late, dropped out, and a department whose members
 * are kind to each other. In the middle the server is killed, as a power cut does it. Then a trainer grades ten works, downloads the
 * reviews and runs the command on them. Nobody grades samples first: `HUIKUAN_CALIBRATION` is off, for that is another journey.
 */
class ClassOf300IT {
    private static final int AT_A_TIME = 4;
    /** Reviews after which the server is killed, of nearly nine hundred. */
    private static final int BEFORE_THE_CUT = 320;

    private static final int GRADED = 10;
    private static final long MOST_NANOS_TO_COMPUTE = TimeUnit.SECONDS.toNanos(60);
    private static final double PASS = 2.4;
    /** As the screen of who reviews whom says it. */
    private static final String IN = "已交";

    private static final SimulatedClass ALL = new SimulatedClass();
    private static Product product;
    private static SimulatedOffice office;
    private static List<SimulatedLearner> learners;

    /** Who had reviewed whom before the cut, acknowledged; who was under way with what; and what the screen said after it. */
    private static final Map<String, Set<String>> ACKNOWLEDGED = new LinkedHashMap<>();
    private static final Map<String, Set<String>> SENT = new LinkedHashMap<>();
    private static Set<String> handedIn;
    private static Set<String> triedToHandIn;
    private static SimulatedOffice.Pairs afterTheCut;

    private static SimulatedOffice.Pairs pairs;
    private static Map<Integer, String> graded;
    private static String desk;
    private static ExportedClass exported;

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        product = Product.named("class-of-300")
                .with("HUIKUAN_CALIBRATION", "off")
                // 300 passwords are hashed: worth the slower start of a JVM with both compilers
                .flags(List.of("-XX:+UseSerialGC", "-Xmx768m"))
                .start();
        office = new SimulatedOffice(product);
        Map<String, String> links = office.takesOn(ALL);
        String exercise = office.setsExercise();
        learners = ALL.order.stream().map(number -> new SimulatedLearner(ALL, ALL.people.get(number), product)).toList();
        each(learners, learner -> learner.enter(links.get(learner.someone.personNumber())));
        each(of(Kind.LATE, Kind.ABSENT, false), learner -> learner.handIn(exercise));
        reviewUntilTheCut(exercise);
        product.restart();
        lookAround();
        each(of(Kind.LATE, Kind.LATE, true), learner -> learner.handIn(exercise));
        for (int before = -1; before < done(); ) {
            before = done();
            each(learners, learner -> learner.review(() -> {}));
        }
        graded = office.grades(ALL, GRADED);
        pairs = office.pairs();
        awaitComputed();
        desk = office.desk();
        exported = new ExportedClass(office.download(), product.data().resolve("exported"));
    }

    @AfterAll
    static void end() {
        if (product != null) product.close();
    }

    /** Those who are of one of two kinds, or of neither. */
    private static List<SimulatedLearner> of(Kind one, Kind other, boolean are) {
        return learners.stream().filter(learner -> (learner.someone.kind() == one || learner.someone.kind() == other) == are).toList();
    }

    private static SimulatedLearner of(int number) {
        return learners.stream().filter(learner -> learner.someone.number() == number).findFirst().orElseThrow();
    }

    private static int done() {
        return learners.stream().mapToInt(learner -> learner.acknowledged.size()).sum();
    }

    private static void each(List<SimulatedLearner> some, Consumer<SimulatedLearner> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (Future<Void> one : pool.invokeAll(some.stream().<Callable<Void>>map(learner -> () -> {
                work.accept(learner);
                return null;
            }).toList())) one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The late hand in while the others review; then the power goes. */
    private static void reviewUntilTheCut(String exercise) throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        each(learners, learner -> {
            if (count.get() >= BEFORE_THE_CUT) return;
            try {
                if (learner.someone.kind() == Kind.LATE) learner.handIn(exercise);
                learner.review(() -> {
                    if (count.incrementAndGet() == BEFORE_THE_CUT) product.killHard();
                });
            } catch (UncheckedIOException cut) {
                // whoever was in the middle of something goes on after the restart
                if (count.get() < BEFORE_THE_CUT) throw cut;
            }
        });
        assertThat(count.get()).isGreaterThanOrEqualTo(BEFORE_THE_CUT);
    }

    private static String name(int number) {
        return ALL.people.get(number).name();
    }

    /** Notes what was acknowledged and what the restarted product has of it. */
    private static void lookAround() {
        handedIn = names(learner -> learner.handedIn);
        triedToHandIn = names(learner -> learner.triedToHandIn);
        for (SimulatedLearner learner : learners) {
            String self = learner.someone.name();
            learner.reviewed().forEach(author -> ACKNOWLEDGED.computeIfAbsent(name(author), any -> new TreeSet<>()).add(self));
            learner.sent.forEach(one -> SENT.computeIfAbsent(name(learner.authors.get(one)), any -> new TreeSet<>()).add(self));
        }
        afterTheCut = office.pairs();
        Map<String, SimulatedLearner> byName =
                learners.stream().collect(Collectors.toMap(learner -> learner.someone.name(), learner -> learner));
        afterTheCut.reviewers().keySet().forEach(author -> in(afterTheCut, author).stream()
                .filter(reviewer -> !ACKNOWLEDGED.getOrDefault(author, Set.of()).contains(reviewer))
                .forEach(reviewer -> byName.get(reviewer).landed(byName.get(author).someone.number())));
    }

    private static Set<String> names(Predicate<SimulatedLearner> which) {
        return learners.stream().filter(which).map(learner -> learner.someone.name()).collect(Collectors.toSet());
    }

    /** Those whose review of a work is in. */
    private static Set<String> in(SimulatedOffice.Pairs some, String author) {
        return some.reviewers().getOrDefault(author, Map.of()).entrySet().stream()
                .filter(one -> one.getValue().equals(IN))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int submitted(SimulatedOffice.Pairs pairs) {
        return (int) pairs.reviewers().values().stream()
                .flatMap(reviewers -> reviewers.values().stream())
                .filter(IN::equals)
                .count();
    }

    private static void awaitComputed() throws InterruptedException {
        long end = System.nanoTime() + MOST_NANOS_TO_COMPUTE;
        while (!computed(office.exercisePage())) {
            assertThat(System.nanoTime()).as("computed in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private static boolean computed(String page) {
        return page.contains("files-title") && !page.contains("files-behind");
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_there_twice() {
        // one line for each author and one place for each reviewer in it, or the screen could not have been read
        assertThat(afterTheCut.reviewers().keySet()).containsAll(handedIn);
        assertThat(triedToHandIn).containsAll(afterTheCut.reviewers().keySet());
        afterTheCut.reviewers().keySet().forEach(author -> {
            assertThat(in(afterTheCut, author)).as(author).containsAll(ACKNOWLEDGED.getOrDefault(author, Set.of()));
            assertThat(SENT.getOrDefault(author, Set.of())).as(author).containsAll(in(afterTheCut, author));
        });
        assertThat(ACKNOWLEDGED.values().stream().mapToInt(Set::size).sum()).isGreaterThanOrEqualTo(BEFORE_THE_CUT);
        assertThat(submitted(afterTheCut)).isBetween(BEFORE_THE_CUT, BEFORE_THE_CUT + AT_A_TIME);
        assertThat(submitted(pairs)).isEqualTo(done());
        assertThat(exported.reviews).hasSize(done());
    }

    @Test
    void everybody_reviews_others_once_and_nobody_more_than_is_owed() {
        Map<String, Map<String, String>> works = pairs.reviewers();
        assertThat(works).hasSize((int) ALL.people.stream().filter(one -> one.kind() != Kind.ABSENT).count());
        works.forEach((author, reviewers) -> {
            assertThat(reviewers).doesNotContainKey(author).hasSizeLessThanOrEqualTo(3);
            reviewers.keySet().forEach(reviewer ->
                    assertThat(works.get(reviewer)).as(reviewer + " and " + author).doesNotContainKey(author));
        });
        pairs.given().forEach((person, given) -> assertThat(given).as(person).isLessThanOrEqualTo(pairs.owed().get(person)));
    }

    @Test
    void a_work_without_three_reviews_is_listed_and_waits_for_those_who_have_gone() {
        Set<String> gone = ALL.people.stream().filter(one -> !one.stays()).map(Someone::name).collect(Collectors.toSet());
        Set<String> byTrainer = graded.keySet().stream().map(number -> ALL.people.get(number).name()).collect(Collectors.toSet());
        List<Integer> lacking = new ArrayList<>();
        pairs.reviewers().forEach((author, reviewers) -> {
            int in = (int) reviewers.values().stream().filter(IN::equals).count();
            reviewers.forEach((reviewer, state) ->
                    assertThat(state.equals(IN) || gone.contains(reviewer)).as(reviewer + " " + state).isTrue());
            if (in < 3 && !byTrainer.contains(author)) lacking.add(in);
        });
        assertThat(lacking).isNotEmpty();
        assertThat(office.underReview()).containsExactlyInAnyOrderElementsOf(lacking);
    }

    @Test
    void the_command_prints_what_the_product_has_computed() {
        assertThat(exported.printed.keySet()).containsExactlyElementsOf(exported.results.keySet());
        int settled = 0;
        for (Line said : exported.results.values()) {
            Line printed = exported.printed.get(said.submission());
            assertThat(said.numbers()).as(said.submission()).isEqualTo(printed.numbers());
            assertThat(said.weights()).isEqualTo(printed.weights());
            boolean byTrainer = exported.grades.stream().anyMatch(grade -> grade.startsWith(said.submission()));
            if (said.reviews() >= 3 || byTrainer) {
                assertThat(said.result()).as(said.submission()).isNotEmpty().isEqualTo(printed.result());
                settled++;
            } else assertThat(said.result()).as(said.submission()).isEmpty();
        }
        assertThat(settled).isGreaterThan(240);
        assertThat(exported.grades).hasSize(GRADED);
    }

    /** Works whose reviews nobody else's equal, by author. */
    private static Map<Integer, Line> known() {
        Map<Integer, List<String>> given = new LinkedHashMap<>();
        for (SimulatedLearner learner : learners)
            learner.acknowledged.forEach((review, levels) -> given.computeIfAbsent(learner.authors.get(review), any -> new ArrayList<>())
                    .add(levels.stream().map(String::valueOf).collect(Collectors.joining(","))));
        Map<List<String>, List<String>> codes =
                exported.levels().entrySet().stream()
                        .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<Integer, Line> known = new LinkedHashMap<>();
        given.forEach((author, levels) -> {
            List<String> found = codes.get(levels.stream().sorted().toList());
            assertThat(found).as("the reviews of " + author).isNotNull();
            if (found.size() == 1) known.put(author, exported.printed.get(found.get(0)));
        });
        return known;
    }

    @Test
    void result_pages_show_what_the_command_prints() {
        int shown = 0;
        for (Map.Entry<Integer, Line> one : known().entrySet()) {
            Line line = one.getValue();
            if (graded.containsKey(one.getKey()) || line.reviews() < 3 || !plain(line) || shown == 5) continue;
            String page = of(one.getKey()).result();
            assertThat(text(page, "<p class=\"grade\"><strong>(.*?)</strong>")).isEqualTo(grade(line.estimate()));
            assertThat(text(page, "<p class=\"interval-words\">(.*?)</p>")).contains(tenths(line.low()) + "–" + tenths(line.high()));
            same(page, line);
            shown++;
        }
        assertThat(shown).isEqualTo(5);
    }

    @Test
    void the_desk_shows_what_the_command_prints() {
        int shown = 0;
        for (Map.Entry<Integer, Line> one : known().entrySet()) {
            Line line = one.getValue();
            if (!graded.containsKey(one.getKey()) || line.reviews() < 2 || !plain(line)) continue;
            String page = office.trainer.get(graded.get(one.getKey())).text();
            assertThat(text(page, "<p class=\"grade\"><strong>(.*?)</strong>")).isEqualTo(grade(Double.parseDouble(line.result())));
            same(page, line);
            shown++;
        }
        assertThat(shown).isGreaterThanOrEqualTo(2);
    }

    /** The three ways of reckoning, side by side. */
    private static void same(String page, Line line) {
        assertThat(text(page, "<dt>校正后</dt><dd>(.*?) ")).isEqualTo(grade(line.estimate()));
        assertThat(text(page, "<dt>简单平均</dt><dd>(.*?) ")).isEqualTo(tenths(line.mean()));
        assertThat(text(page, "<dt>中位数</dt><dd>(.*?) ")).isEqualTo(tenths(line.median()));
    }

    private static String text(String page, String pattern) {
        return RolePlayForms.found(Pattern.compile(pattern, Pattern.DOTALL), page);
    }

    /** Whether no number lies so near to the edge of a rounding that the kept parts of levels could be rounded the other way. */
    private static boolean plain(Line line) {
        double above = line.estimate() * 10 - Math.floor(line.estimate() * 10);
        return above > 0.01 && above < 0.99 && List.of(line.estimate(), line.mean(), line.median(), line.low(), line.high()).stream()
                .allMatch(number -> Math.abs(number * 10 - Math.floor(number * 10) - 0.5) > 0.01);
    }

    private static String tenths(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Halves up where it passes, down where it fails. */
    private static String grade(double number) {
        return BigDecimal.valueOf(number).setScale(1, number >= PASS ? RoundingMode.HALF_UP : RoundingMode.DOWN).toPlainString();
    }

    @Test
    void the_model_comes_closer_to_what_works_are_worth_than_the_mean() {
        double model = 0;
        double mean = 0;
        Map<Integer, Line> known = known();
        assertThat(known).hasSizeGreaterThan(270);
        for (Map.Entry<Integer, Line> one : known.entrySet()) {
            if (graded.containsKey(one.getKey())) continue;
            double worth = ALL.people.get(one.getKey()).worth();
            model += Math.pow(one.getValue().estimate() - worth, 2);
            mean += Math.pow(one.getValue().mean() - worth, 2);
        }
        assertThat(Math.sqrt(model / mean)).isLessThan(0.9);
    }

    @Test
    void a_department_that_is_kind_to_itself_is_asked_about() {
        List<String> asked = SimulatedOffice.texts(desk, "<article class=\"doubt\">.*?<h3>.*?<span>(.*?)</span></h3>");
        String kind = SimulatedOffice.department(SimulatedClass.KIND_TO_EACH_OTHER);
        assertThat(asked).anyMatch(words -> words.startsWith(kind) && words.endsWith("？"));
    }
}
