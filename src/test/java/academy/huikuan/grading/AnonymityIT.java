package academy.huikuan.grading;

import static academy.huikuan.grading.TellingPerson.all;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who wrote a work and who reviewed it stay apart, whatever a learner opens; the product is asked as a browser would ask it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnonymityIT {
    /** Where classmates are chosen by name, with no work beside: to say who played, to play in a room, to be in a team. */
    private static final String CHOOSES_PEOPLE = "/roleplay/[^/]+/(submit|rooms).*|/roleplay/rooms.*|/pk.*";
    /** Pages of works and reviews, where no time of others may stand; case stories elsewhere have times of their own. */
    private static final String OF_WORKS = "/|/me.*|/reviews.*|/results.*|/roleplay/replays.*";

    private static TellingClass there;
    private static List<TellingPerson> people;

    @BeforeAll
    static void before_the_release() {
        there = TellingClass.started();
        people = there.people;
        there.handIn();
        for (int place : List.of(3, 6, 0, 8, 1, 4, 7, 2, 5)) {
            TellingPerson one = people.get(place);
            List<String> open = one.open();
            assertThat(open).as(one.name).hasSizeGreaterThanOrEqualTo(2);
            open.subList(0, open.size() - 1).forEach(address -> one.reviews(address, 1 + place % 3));
        }
        there.telltaleTimes();
    }

    @AfterAll
    static void end() {
        there.product.close();
    }

    private static TellingPerson person(String id) {
        return people.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    private static List<TellingPerson> others(TellingPerson reader) {
        return people.stream().filter(one -> one != reader).toList();
    }

    private static Set<String> tellingNames(List<TellingPerson> whose) {
        return whose.stream()
                .flatMap(one -> List.of(one.name, one.number, one.number.toLowerCase(java.util.Locale.ROOT), one.id, TellingClass.department(one)).stream())
                .collect(Collectors.toSet());
    }

    /** A time as any page, script or header may write it, there and in universal time. */
    private static Set<String> written(LocalDateTime at) {
        Set<String> ways = new LinkedHashSet<>();
        for (LocalDateTime local : List.of(at, at.plusHours(8))) {
            for (String form : List.of("HH:mm", "H'时'mm'分'", "HHmmss", "HH'%3A'mm")) ways.add(DateTimeFormatter.ofPattern(form).format(local));
        }
        ways.add(String.valueOf(at.toEpochSecond(ZoneOffset.UTC)));
        return ways;
    }

    private static Set<String> written(List<TellingClass.Kept> kept) {
        Set<String> ways = new TreeSet<>();
        kept.forEach(one -> {
            if (one.at() != null) ways.addAll(written(one.at()));
            ways.addAll(written(one.from()));
        });
        return ways;
    }

    private static List<String> found(String text, Set<String> tokens) {
        return tokens.stream().filter(text::contains).toList();
    }

    /** What a page tells that it must not, by page. */
    private static Map<String, List<String>> told(Map<String, LearnersWalk.Page> pages, Predicate<String> where, Set<String> tokens) {
        Map<String, List<String>> told = new HashMap<>();
        pages.forEach((path, page) -> {
            List<String> found = where.test(path) ? found(page.heard(), tokens) : List.of();
            List<String> unasked = found.stream().filter(token -> !path.contains(token)).toList();
            if (!unasked.isEmpty()) told.put(path, unasked);
        });
        return told;
    }

    private static List<TellingClass.Kept> of(List<TellingClass.Kept> kept, Predicate<TellingClass.Kept> which) {
        return kept.stream().filter(which).toList();
    }

    private static Set<String> ids(List<TellingClass.Kept> kept) {
        return kept.stream().map(TellingClass.Kept::id).collect(Collectors.toSet());
    }

    @Test
    @Order(1)
    void whatever_a_learner_opens_before_the_release_tells_neither_authors_nor_reviewers() {
        Set<String> seen = new HashSet<>();
        for (int place : List.of(0, 3, 4)) {
            TellingPerson reader = people.get(place);
            List<TellingClass.Kept> works = of(there.works(), work -> !work.person().equals(reader.id));
            List<TellingClass.Kept> reviews = of(there.reviews(), review -> !review.person().equals(reader.id));
            Set<String> ids = new HashSet<>(ids(works));
            ids.addAll(ids(reviews));
            Map<String, LearnersWalk.Page> pages = LearnersWalk.of(reader.browser(), ids);
            pages.values().forEach(page -> assertThat(page.status()).as(page.path()).isLessThan(500));
            assertThat(pages.values())
                    .filteredOn(page -> ids.stream().anyMatch(page.path()::contains))
                    .hasSizeGreaterThan(ids.size())
                    .allSatisfy(page -> assertThat(page.status()).as(page.path()).isEqualTo(404));
            seen.addAll(pages.keySet());

            assertThat(told(pages, path -> true, ids)).as(reader.name + ": ids of others' works and reviews").isEmpty();
            assertThat(told(pages, path -> !path.matches(CHOOSES_PEOPLE), tellingNames(others(reader)))).as(reader.name + ": names").isEmpty();
            Set<String> own = written(of(there.works(), work -> work.person().equals(reader.id)));
            own.addAll(written(of(there.reviews(), review -> review.person().equals(reader.id) && review.at() != null)
                    .stream().map(review -> new TellingClass.Kept("", "", "", review.at(), review.at())).toList()));
            List<TellingClass.Kept> others = new ArrayList<>(works);
            others.addAll(reviews);
            Set<String> times = written(others);
            times.removeAll(own);
            assertThat(told(pages, path -> path.matches(OF_WORKS), times)).as(reader.name + ": times").isEmpty();
            assertThat(pages.values()).filteredOn(page -> page.path().matches(OF_WORKS)).allSatisfy(page ->
                    assertThat(page.heard().toLowerCase(java.util.Locale.ROOT)).as(page.path()).doesNotContain("last-modified=", "etag="));
            String mine = reader.codes().isEmpty() ? "" : all(reader.text("/results"), "(R-[A-Z0-9]{5})").toString();
            assertThat(mine).as("the code of the own work, by which reviewers know it").isIn("", "[]");
        }
        for (String kind : List.of("/reviews", "/reviews/{review}", "/results/{submission}", "/", "/search", "/me", "/roleplay", "/reviews/me"))
            assertThat(seen).as(kind).anyMatch(path -> LearnersWalk.matches(kind, path));
    }

    @Test
    @Order(2)
    void a_reviewer_reads_the_talk_without_its_names_and_can_tell_no_time() {
        Map<String, TellingClass.Kept> works = there.works().stream().collect(Collectors.toMap(TellingClass.Kept::id, work -> work));
        Set<String> read = new HashSet<>();
        for (TellingClass.Kept review : there.reviews()) {
            TellingPerson reviewer = person(review.person());
            TellingPerson author = person(works.get(review.work()).person());
            String page = reviewer.text("/reviews/" + review.id());
            read.add(author.phrase);
            assertThat(page).contains(author.phrase, NameMask.MASK).doesNotContain(author.name.substring(2), "1381234567", "旁批", "删去的", "2026/11/3");
            assertThat(found(page, tellingNames(others(reviewer)))).as(author.name + " as " + reviewer.name + " reads it").isEmpty();
            assertThat(page.replaceAll("(?s)<script.*?</script>", "")).doesNotContainPattern("还剩 [0-9]+ 小时|T[0-2][0-9]:[0-5][0-9]");
        }
        assertThat(read).hasSize(people.size());
    }

    @Test
    @Order(3)
    void who_played_along_is_never_given_the_work() {
        Map<String, String> played = Map.of(people.get(3).id, people.get(4).id, people.get(0).id, people.get(1).id);
        Map<String, String> authors = there.works().stream().collect(Collectors.toMap(TellingClass.Kept::id, TellingClass.Kept::person));
        for (TellingClass.Kept review : there.reviews()) {
            String author = authors.get(review.work());
            assertThat(review.person()).isNotEqualTo(author).isNotEqualTo(played.get(author));
        }
        for (TellingPerson one : List.of(people.get(4), people.get(1))) {
            for (int i = 0; i < 4; i++) one.browser().post("/reviews/next", Map.of("exercise", exercise(one)));
            TellingPerson author = people.get(one == people.get(4) ? 3 : 0);
            for (String address : one.reviews()) assertThat(one.text(address)).as(one.name + " " + address).doesNotContain(author.phrase);
        }
    }

    private static String exercise(TellingPerson one) {
        return all(one.text("/reviews"), "id=\"task-(" + TellingPerson.ID + ")\"").get(0);
    }

    @Test
    @Order(4)
    void the_scan_finds_what_a_trainer_is_shown() {
        Visitor trainer = Visitor.signedIn(there.product, "t01");
        String queue = trainer.get("/grading?cohort=" + TellingClass.COHORT).text();
        assertThat(found(queue, ids(there.works()))).as("works").isNotEmpty();
        assertThat(found(queue, written(there.works()))).as("times").hasSizeGreaterThanOrEqualTo(people.size());
        String exercise = all(trainer.get("/exercises?cohort=" + TellingClass.COHORT).text(), "\"/exercises/(" + TellingPerson.ID + ")\"").get(0);
        assertThat(found(trainer.get("/exercises/" + exercise + "/pairs").text(), tellingNames(people))).as("names").hasSizeGreaterThanOrEqualTo(people.size());
        TellingPerson author = people.get(0);
        assertThat(found(author.text("/results"), ids(there.works()))).as("the own work").hasSize(1);
        String own = author.open().get(0);
        assertThat(found(own, ids(there.reviews()))).as("the own review").hasSize(1);
    }

    @Test
    @Order(5)
    void lists_follow_neither_time_nor_id() {
        for (TellingPerson one : people) {
            List<String> codes = one.codes();
            int open = one.open().size();
            assertThat(codes.subList(0, open)).as("open").isSorted();
            assertThat(codes.subList(open, codes.size())).as("handed in").isSorted();
        }
        for (List<TellingClass.Kept> kept : List.of(there.works(), there.reviews())) {
            List<String> inTime = kept.stream().sorted(Comparator.comparing(TellingClass.Kept::from)).map(TellingClass.Kept::id).toList();
            assertThat(inTime).isNotEqualTo(inTime.stream().sorted().toList());
            assertThat(inTime).allMatch(id -> id.charAt(14) == '4');
        }
    }

    @Test
    @Order(6)
    void after_the_release_an_author_reads_what_was_said_and_still_not_by_whom() {
        for (TellingPerson one : people) one.open().forEach(address -> one.reviews(address, 2));
        Map<String, List<TellingClass.Kept>> byWork = there.reviews().stream().collect(Collectors.groupingBy(TellingClass.Kept::work));
        int inTime = 0;
        int released = 0;
        int heard = 0;
        for (TellingClass.Kept work : there.works()) {
            TellingPerson author = person(work.person());
            String page = author.text("/results/" + work.id());
            List<String> remarks = all(page, "(记号LP93[0-9])");
            if (remarks.isEmpty()) continue;
            released++;
            assertThat(page).contains(NameMask.MASK).doesNotContain("R-");
            assertThat(found(page, tellingNames(others(author)))).isEmpty();
            for (TellingPerson other : others(author)) assertThat(page).doesNotContain(other.name.substring(2) + "。");
            assertThat(found(page, ids(there.reviews()))).as("a review's own id").isEmpty();
            assertThat(all(author.text("/results/" + work.id()), "(记号LP93[0-9])")).as("once more").isEqualTo(remarks);
            List<String> first = byWork.getOrDefault(work.id(), List.of()).stream()
                    .sorted(Comparator.comparing(TellingClass.Kept::from))
                    .map(review -> person(review.person()).remark)
                    .filter(remarks::contains)
                    .toList();
            if (remarks.stream().filter(first::contains).toList().equals(first)) inTime++;
            heard += answers(author, work.id(), page);
        }
        assertThat(heard).as("answers that reached their reviewers").isPositive();
        assertThat(released).isGreaterThanOrEqualTo(6);
        assertThat(inTime).as("works whose reviews stand in the order of time").isLessThan(released);
        for (TellingClass.Kept review : of(there.reviews(), one -> one.at() != null)) {
            TellingPerson reviewer = person(review.person());
            assertThat(found(reviewer.text("/reviews/" + review.id()), tellingNames(others(reviewer)))).isEmpty();
        }
    }

    /** The author answers with name and number; the reviewer reads it without. @return 1 where that reviewer is one of those from before */
    private static int answers(TellingPerson author, String work, String page) {
        String form = all(page, "action=\"(/results/" + work + "/reviews/[0-9a-f]{32}/answer)\"").get(0);
        Answer sent = author.browser().post(form, Map.of("answer", "谢谢，我是" + author.name + "，工号" + author.number + "，答谢" + author.phrase));
        assertThat(sent.status()).isEqualTo(303);
        List<TellingClass.Kept> reviews = of(there.reviews(), review -> review.work().equals(work) && review.at() != null);
        List<String> read = reviews.stream().map(review -> person(review.person()).text("/reviews/" + review.id())).filter(text -> text.contains("答谢")).toList();
        assertThat(read).hasSizeLessThanOrEqualTo(1).allSatisfy(text -> assertThat(text).doesNotContain(author.name, author.number));
        return read.size();
    }
}
