package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class DraftStoreIT {
    private static final String SCENARIO = "m1-boyuan";
    private static final List<String> TALK = List.of("销售：孙主管，您回我 13812345678，或者 13987654321。", "客户：好，对账单发我就行。");

    /** Transcripts that were told to be handed in. */
    @ApplicationScoped
    static class Heard {
        private final Queue<TranscriptSubmitted> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes TranscriptSubmitted event) {
            all.add(event);
        }

        List<TranscriptSubmitted> of(Person author) {
            return all.stream().filter(event -> event.author().equals(author.id())).toList();
        }
    }

    @Inject
    private DraftStore drafts;

    @Inject
    private DemoTalks talks;

    @Inject
    private Heard heard;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private Draft newest(Person author) {
        return drafts.newest(author.id(), SCENARIO).orElseThrow();
    }

    private static String said(List<Turn> turns) {
        return turns.stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    @Test
    void a_long_text_is_kept_until_the_learner_goes_on() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        String text = "客户：“回款”的事，月底再说吧……\n".repeat(900);

        transaction.run(() -> drafts.open(author.id(), cohort.id(), SCENARIO).paste(text, time.instant()));
        String first = newest(author).id();

        assertThat(newest(author).pasted()).isEqualTo(text);
        assertThat(transaction.of(() -> drafts.open(author.id(), cohort.id(), SCENARIO).id())).isEqualTo(first);
        assertThat(newest(author).revision()).isEqualTo(1);
        assertThat(heard.of(author)).isEmpty();
    }

    @Test
    void eight_tabs_at_once_open_one_draft() throws Exception {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        Callable<String> tab = () -> transaction.of(() -> drafts.open(author.id(), cohort.id(), SCENARIO).id());

        ExecutorService tabs = Executors.newFixedThreadPool(8);
        Set<String> opened = new HashSet<>();
        for (Future<String> one : tabs.invokeAll(IntStream.range(0, 8).mapToObj(n -> tab).toList())) opened.add(one.get());
        tabs.shutdown();

        assertThat(opened).hasSize(1);
    }

    @Test
    void what_is_handed_in_is_masked_and_nothing_else_is_kept() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        Person partner = somebody.with(Role.LEARNER);

        talks.handIn(author.id(), cohort.id(), SCENARIO, TALK, partner.id());

        Draft draft = newest(author);
        assertThat(draft.pasted()).isEmpty();
        assertThat(draft.submittedAt()).isPresent();
        assertThat(said(draft.transcript().said())).contains("对账单").doesNotContain("138").doesNotContain("139");
        assertThat(heard.of(author)).singleElement().satisfies(event -> {
            assertThat(said(event.turns())).isEqualTo(said(draft.transcript().said()));
            assertThat(event.cohort()).isEqualTo(cohort.id());
            assertThat(event.unit()).isEqualTo("stages");
            assertThat(event.partner()).contains(partner.id());
            assertThat(event.observer()).isEmpty();
        });
        assertThat(drafts.states(author.id()).get(SCENARIO).submittedAt()).isEqualTo(draft.submittedAt());
    }

    @Test
    void a_draft_is_handed_in_once() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        talks.handIn(author.id(), cohort.id(), SCENARIO, TALK, somebody.with(Role.LEARNER).id());

        assertThatThrownBy(() -> transaction.run(() -> {
                    Draft draft = drafts.locked(author.id(), SCENARIO);
                    drafts.submit(draft, draft.transcript(), cohort);
                }))
                .isInstanceOf(Refusal.Conflict.class);

        assertThat(heard.of(author)).hasSize(1);
    }

    @Test
    void after_a_hand_in_a_new_draft_begins() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        talks.handIn(author.id(), cohort.id(), SCENARIO, TALK, somebody.with(Role.LEARNER).id());

        transaction.run(() -> drafts.open(author.id(), cohort.id(), SCENARIO));

        assertThat(newest(author).workNumber()).isEqualTo(2);
        assertThat(drafts.lastSubmitted(author.id(), SCENARIO).orElseThrow().workNumber()).isEqualTo(1);
        assertThat(drafts.submitted(author.id())).containsExactly(SCENARIO);
    }

    @Test
    void a_hand_in_without_a_partner_is_refused_and_undone() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        talks.begin(author.id(), cohort.id(), SCENARIO, TALK);

        assertThatThrownBy(() -> transaction.run(() -> {
                    Draft draft = drafts.locked(author.id(), SCENARIO);
                    drafts.submit(draft, draft.transcript(), cohort);
                }))
                .isInstanceOf(Refusal.Conflict.class);

        assertThat(newest(author).submittedAt()).isEmpty();
        assertThat(newest(author).pasted()).contains("13812345678");
        assertThat(heard.of(author)).isEmpty();
    }

    @Test
    void what_is_shown_again_is_on_record_without_its_words_and_can_be_covered() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        talks.begin(author.id(), cohort.id(), SCENARIO, TALK);

        transaction.run(() -> {
            Draft draft = drafts.locked(author.id(), SCENARIO);
            FoundHit hit = FoundHit.in(draft.id(), draft.transcript()).get(1);
            drafts.show(draft, hit, ShowReason.PUBLIC);
            drafts.show(draft, hit, ShowReason.INVENTED);
        });

        Map<String, ShownHit> shown = drafts.shown(newest(author));
        assertThat(shown.values()).singleElement().satisfies(hit -> {
            assertThat(hit.reason()).isEqualTo(ShowReason.PUBLIC);
            assertThat(hit.kind()).isEqualTo(Redaction.Kind.PHONE);
            assertThat(hit.turnNumber()).isEqualTo(1);
        });
        assertThat(masked(newest(author), shown)).contains("13987654321").doesNotContain("13812345678");
        assertThat(drafts.shownIn(List.of(cohort.id()), SCENARIO)).hasSize(1);

        transaction.run(() -> drafts.cover(drafts.locked(author.id(), SCENARIO), shown.keySet().iterator().next()));

        assertThat(drafts.shown(newest(author))).isEmpty();
        assertThat(drafts.shownIn(List.of(cohort.id()), SCENARIO)).extracting(ShownHit::coveredAt).allMatch(Optional::isPresent);
    }

    private static String masked(Draft draft, Map<String, ShownHit> shown) {
        Map<String, ShowReason> reasons =
                shown.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, hit -> hit.getValue().reason()));
        return said(new Masks(draft.id(), draft.transcript(), reasons).masked().said());
    }

    @Test
    void a_copied_chat_waits_until_everyone_has_a_role_and_no_name_is_handed_in() {
        Cohort cohort = somebody.cohort();
        Person author = somebody.learnerOf(cohort);
        String chat = "罗一凡 2026/11/3 10:22:31\n沈总，14.2 万的事\n罗一凡 2026/11/3 10:22:50\n您看哪天？\n沈未 2026/11/3 10:23:02\n一凡，30 号\n";
        Deal deal = new Deal("x", "恒拓", "博远建材", "孙佳，采购主管", "孙佳", List.of("何敏"), "风机", 142_000, java.time.LocalDate.of(2026, 10, 31));

        transaction.run(() -> {
            Draft draft = drafts.open(author.id(), cohort.id(), SCENARIO);
            draft.paste(chat, time.instant());
            TranscriptReader.Reading reading = TranscriptReader.read(chat, new Speakers(deal, List.of()));
            draft.read(reading.transcript(), reading.asks(), time.instant());
        });
        assertThat(newest(author).asksSpeakers()).isTrue();
        assertThat(newest(author).speakers()).isEmpty();
        assertThat(newest(author).stepReached()).isEqualTo(2);

        transaction.run(() -> {
            Draft draft = drafts.locked(author.id(), SCENARIO);
            SpeakerMap map = new SpeakerMap(true, Map.of("罗一凡", SpeakerMap.As.SALES, "沈未", SpeakerMap.As.CUSTOMER));
            draft.map(map, map.applied(draft.transcript()), time.instant());
            draft.name(Optional.empty(), false, Optional.empty(), time.instant());
        });
        assertThat(newest(author).speakers()).contains(new SpeakerMap(true, Map.of("罗一凡", SpeakerMap.As.SALES, "沈未", SpeakerMap.As.CUSTOMER)));

        transaction.run(() -> {
            Draft draft = drafts.locked(author.id(), SCENARIO);
            Hidden hidden = Hidden.of(deal, List.of(author.name()), draft.speakers().orElseThrow().people());
            drafts.submit(draft, new Masks(draft.id(), draft.transcript(), hidden, Map.of()).masked(), cohort);
        });
        Draft sent = newest(author);
        assertThat(sent.transcript().turns()).hasSize(2).allMatch(turn -> turn.speaker().isEmpty());
        assertThat(said(sent.transcript().said())).contains("〔隐名〕", "14.2 万").doesNotContain("沈", "一凡", "10:2", "2026");
        assertThat(sent.speakers()).isEmpty();
        assertThat(heard.of(author)).singleElement().satisfies(event -> assertThat(said(event.turns())).doesNotContain("沈", "一凡"));
    }
}
