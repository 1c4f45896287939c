package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Fault;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.QuizText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where quizzes are put together: one transaction for whatever a page sends. */
@ApplicationScoped
public class QuizDesk {
    /** Questions that a drawn section is taken from, at most. */
    private static final int MOST_POOL = 500;

    private static final Pattern DROP = Pattern.compile("drop-([0-9]{1,2})-(own-[a-z0-9]{10})");

    private OwnQuizStore store;
    private QuestionStore questions;
    private CohortStore cohorts;
    private Material material;

    @Inject
    QuizDesk(OwnQuizStore store, QuestionStore questions, CohortStore cohorts, Material material) {
        this.store = store;
        this.questions = questions;
        this.cohorts = cohorts;
        this.material = material;
    }

    /** For the container's proxy only. */
    protected QuizDesk() {}

    /** A quiz as it stands. @param draft what its author writes, or what the page sent */
    record View(
            OwnId id, String owner, boolean mine, State state, boolean pending, int version, int revision, Instant changedAt, Entries draft) {
        static View of(OwnQuiz quiz, PersonId me, Entries draft) {
            return new View(
                    quiz.id(),
                    quiz.owner(),
                    quiz.isOf(me),
                    quiz.state(),
                    quiz.pending(),
                    quiz.version(),
                    quiz.revision(),
                    quiz.changedAt(),
                    draft);
        }
    }

    /** @param bank questions that it may ask, by id with their sources */
    record Composed(Optional<Quiz> quiz, Map<String, String> bank, Map<String, Fault> faults, List<Problem> problems) {
        boolean clean() {
            return quiz.isPresent();
        }
    }

    record Result(QuestionDesk.What what, View view, Composed composed, Entries there) {}

    /** Of a drawn section, how many questions there are to draw from; of a fixed one nothing. */
    @Transactional
    List<Integer> pools(Entries entries) {
        return entries.rows(QuizForm.SECTION).stream().map(row -> QuizForm.fixed(row) ? 0 : pool(row).size()).toList();
    }

    private List<String> pool(Map<String, String> row) {
        return questions.matching(
                QuizForm.kinds(row),
                Set.copyOf(QuizForm.words(row.getOrDefault("topics", ""))),
                Set.copyOf(QuizForm.words(row.getOrDefault("skills", ""))),
                MOST_POOL);
    }

    /** The cohorts that somebody may open a quiz for. */
    @Transactional
    List<Cohort> cohorts(PersonId me, boolean all) {
        return all ? cohorts.all() : cohorts.of(me, Role.TRAINER);
    }

    @Transactional
    OwnId begin(PersonId me, List<String> chosen) {
        Entries blank = QuizForm.blank();
        if (chosen.isEmpty()) return store.add(me, blank);
        Map<String, String> row = Map.of("way", QuizForm.FIXED, "points", "1", "questions", String.join(" ", chosen));
        return store.add(me, blank.with(QuizForm.SECTION, List.of(row)));
    }

    @Transactional
    View open(OwnId id, PersonId me, boolean all) {
        OwnQuiz quiz = store.visible(id, me, all);
        boolean writes = all || quiz.isOf(me);
        return View.of(quiz, me, writes ? quiz.draft() : store.current(quiz).with("password", ""));
    }

    @Transactional
    Result write(OwnId id, PersonId me, boolean all, Map<String, List<String>> form) {
        OwnQuiz quiz = store.locked(id, me, all);
        Entries there = quiz.draft();
        String action = form.getOrDefault("action", List.of()).stream().findFirst().orElse("");
        String revision = form.getOrDefault("revision", List.of()).stream().findFirst().orElse("");
        Entries typed = form.containsKey("title") ? changed(FormReader.read(QuizForm.all(), form), action) : QuizLock.shown(there);
        Map<String, Fault> tooLong = FormReader.tooLong(QuizForm.all(), typed);
        Entries sent = QuizLock.kept(typed, there);
        View view = View.of(quiz, me, sent);
        if (!tooLong.isEmpty()) return new Result(QuestionDesk.What.TOO_LONG, view, refused(tooLong), there);
        boolean elsewhere = !revision.equals(String.valueOf(quiz.revision())) && !sent.equals(there) && !action.equals("overwrite");
        if (elsewhere) return new Result(QuestionDesk.What.ELSEWHERE, view, refused(Map.of()), there);
        store.write(quiz, sent);
        if (!List.of("publish", "check", "keep").contains(action))
            return new Result(QuestionDesk.What.KEPT, View.of(quiz, me, sent), refused(Map.of()), sent);
        Composed composed = composed(id, me, all, sent, action.equals("publish") ? opened(quiz) : Set.of());
        boolean publishes = action.equals("publish") && composed.clean();
        if (publishes) store.publish(quiz, sent, composed.bank().keySet(), QuizForm.words(sent.text("cohorts")), me);
        QuestionDesk.What what = publishes
                ? QuestionDesk.What.PUBLISHED
                : action.equals("keep") || composed.clean() ? QuestionDesk.What.KEPT : QuestionDesk.What.FAULTY;
        return new Result(what, View.of(quiz, me, sent), composed, sent);
    }

    private Set<String> opened(OwnQuiz quiz) {
        return quiz.published() ? Set.copyOf(QuizForm.words(store.current(quiz).text("cohorts"))) : Set.of();
    }

    private static Composed refused(Map<String, Fault> faults) {
        return new Composed(Optional.empty(), Map.of(), faults, List.of());
    }

    private static Entries changed(Entries entries, String action) {
        Matcher drop = DROP.matcher(action);
        if (!drop.matches()) return FormReader.changed(QuizForm.questions(), entries, action);
        int row = Integer.parseInt(drop.group(1));
        return questions(entries, row, ids -> ids.remove(drop.group(2)));
    }

    private static Entries questions(Entries entries, int row, java.util.function.Consumer<Set<String>> change) {
        List<Map<String, String>> rows = new ArrayList<>(entries.rows(QuizForm.SECTION));
        if (row >= rows.size()) return entries;
        Set<String> ids = new LinkedHashSet<>(QuizForm.words(rows.get(row).getOrDefault("questions", "")));
        change.accept(ids);
        Map<String, String> cells = new LinkedHashMap<>(rows.get(row));
        cells.put("questions", String.join(" ", ids));
        rows.set(row, cells);
        return entries.with(QuizForm.SECTION, rows);
    }

    /** Adds questions to a section of a quiz. */
    @Transactional
    void choose(OwnId id, PersonId me, boolean all, int section, List<String> chosen) {
        OwnQuiz quiz = store.locked(id, me, all);
        Entries draft = quiz.draft();
        if (section >= draft.rows(QuizForm.SECTION).size()) throw new Refusal.NotFound();
        List<String> known = List.copyOf(questions.sources(chosen).keySet());
        Entries more = questions(draft, section, ids -> ids.addAll(known));
        if (QuizForm.chosen(more).size() > QuizForm.MOST_QUESTIONS)
            throw new Refusal.Conflict("authoring.refused-many-chosen", QuizForm.MOST_QUESTIONS);
        store.write(quiz, more);
    }

    /**
     * Adds questions of others to a section of a quiz: each becomes a published one of whoever takes it over, unless they have it already.
     * @return how many were made
     */
    @Transactional
    int takeOver(OwnId id, PersonId me, boolean all, int section, List<Question> chosen) {
        store.locked(id, me, all);
        Sources sources = material.sources();
        Map<OwnId, Sources.Made> copies = new LinkedHashMap<>();
        for (Question question : chosen) {
            OwnId own = OwnId.fresh();
            copies.put(own, sources.made(Relabelled.of(question, own)).orElseThrow(() -> new Refusal.Invalid("authoring.fault-source")));
        }
        Map<String, String> there = new LinkedHashMap<>(
                questions.own(me, copies.values().stream().map(Sources.Made::likeness).toList()));
        int made = 0;
        List<String> ids = new ArrayList<>();
        for (Map.Entry<OwnId, Sources.Made> copy : copies.entrySet()) {
            Sources.Made what = copy.getValue();
            if (there.putIfAbsent(what.likeness(), copy.getKey().value()) == null) {
                questions.addPublished(me, copy.getKey(), QuestionForm.draft(what.question(), sources), what);
                made++;
            }
            ids.add(there.get(what.likeness()));
        }
        choose(id, me, all, section, ids);
        return made;
    }

    @Transactional
    Composed composed(OwnId id, PersonId me, boolean all, Entries entries, Set<String> opened) {
        Sheet sheet = new Sheet(entries, Text.Format.PLAIN);
        QuizForm.check(sheet);
        Set<String> allowed = cohorts(me, all).stream().map(cohort -> cohort.id().value()).collect(Collectors.toSet());
        for (String cohort : QuizForm.words(entries.text("cohorts")))
            if (!allowed.contains(cohort) && !opened.contains(cohort)) sheet.fault("cohorts", "authoring.fault-cohort");
        List<String> ids = new ArrayList<>(QuizForm.chosen(entries));
        if (Set.copyOf(ids).size() < ids.size()) sheet.fault(QuizForm.SECTION, "authoring.fault-chosen-twice");
        if (!sheet.clean()) return refused(sheet.faults());
        entries.rows(QuizForm.SECTION).stream().filter(row -> !row.isEmpty() && !QuizForm.fixed(row)).forEach(row -> ids.addAll(pool(row)));
        Map<String, String> bank = questions.sources(ids);
        List<Problem> problems = new ArrayList<>();
        Optional<Quiz> quiz = quiz(id.value(), entries, bank, problems);
        enough(sheet, entries, bank);
        if (quiz.isEmpty() && sheet.clean()) sheet.fault(QuizForm.SECTION, "authoring.fault-sections");
        return new Composed(sheet.clean() ? quiz : Optional.empty(), bank, sheet.faults(), problems);
    }

    private void enough(Sheet sheet, Entries entries, Map<String, String> bank) {
        for (Sheet.Row row : sheet.rows(QuizForm.SECTION)) {
            if (QuizForm.fixed(row.cells())) {
                List<String> gone = QuizForm.words(row.cell("questions")).stream().filter(id -> !bank.containsKey(id)).toList();
                if (!gone.isEmpty()) sheet.fault(row.place("questions"), "authoring.fault-gone", String.join(", ", gone));
            } else {
                int found = pool(row.cells()).size();
                if (found < Integer.parseInt(row.cell("draw")))
                    sheet.fault(row.place("draw"), "authoring.fault-few", String.valueOf(found));
            }
        }
    }

    /** The quiz that a form describes. */
    Optional<Quiz> quiz(String id, Entries entries, Map<String, String> bank, List<Problem> problems) {
        Sources sources = material.sources();
        List<Entry> found = bank.values().stream().map(source -> new Entry(sources.kept(source), 1, source)).toList();
        return QuizText.read(QuizForm.yaml(id, id, entries), found, material.topics(), material.skills(), problems);
    }

    @Transactional
    void withdraw(OwnId id, PersonId me, boolean all) {
        store.withdraw(store.locked(id, me, all));
    }

    @Transactional
    void restore(OwnId id, PersonId me, boolean all, int number) {
        store.write(store.locked(id, me, all), store.version(id, number));
    }

    @Transactional
    OwnId copy(OwnId id, PersonId me, boolean all) {
        return store.add(me, open(id, me, all).draft().with("cohorts", ""));
    }

    @Transactional
    void delete(OwnId id, PersonId me, boolean all) {
        store.delete(store.locked(id, me, all));
    }
}
