package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Formats;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.question.Question;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The quizzes of this start, and every version of a question that an attempt may point to. */
@ApplicationScoped
public class Quizzes {
    @Inject
    private VersionStore versions;

    private final Map<String, Question> read = new ConcurrentHashMap<>();
    private volatile Map<String, String> digests = Map.of();
    private volatile List<Quiz> quizzes = List.of();
    private volatile String lastVersion = "";
    private volatile Beside beside = Beside.NONE;

    /**
     * A quiz that is not the course's own: it counts for no unit, and is open to these cohorts alone.
     * @param digests of its questions by their ids
     * @param withdrawn whether nobody can begin it any more; what was begun and handed in stays
     */
    public record Extra(Quiz quiz, Map<String, String> digests, Set<CohortId> cohorts, boolean withdrawn) {
        public Extra {
            digests = Map.copyOf(digests);
            cohorts = Set.copyOf(cohorts);
        }
    }

    /** What stands beside the course's own quizzes. */
    private record Beside(Map<String, Extra> quizzes, Map<String, String> digests) {
        static final Beside NONE = new Beside(Map.of(), Map.of());
    }

    /** Reads the banks and keeps their questions' versions; anything wrong stops the start. */
    @Transactional
    void load(@Observes @Priority(100) Starting event) {
        BankReader.Banks banks = BankReader.read(SourceFolder.of(event.settings()));
        if (!banks.problems().isEmpty()) throw StartupFailure.of("the quizzes cannot be read:", banks.problems());
        Map<String, String> kept = new HashMap<>();
        for (Quiz quiz : banks.quizzes()) {
            if (quiz.blueprint().isPresent()) continue;
            for (Entry found : quiz.bank()) {
                String id = found.question().label().id();
                String digest = versions.keep("question", id, found.source());
                kept.put(id, digest);
                read.put(digest, found.question());
            }
        }
        digests = Map.copyOf(kept);
        quizzes = banks.quizzes();
        lastVersion = last().map(quiz -> versions.keep("quiz", quiz.id(), quiz.told())).orElse("");
    }

    /** The course's own quizzes; the same list until the next start. */
    public List<Quiz> course() {
        return quizzes;
    }

    /** Whether a quiz is one of the course's own. */
    boolean ofCourse(String id) {
        return quizzes.stream().anyMatch(quiz -> quiz.id().equals(id));
    }

    /** All quizzes, the course's own and those beside them, in no order that means anything. */
    public List<Quiz> all() {
        return Stream.concat(quizzes.stream(), beside.quizzes().values().stream().map(Extra::quiz)).toList();
    }

    public Optional<Quiz> ofUnit(String unit) {
        return quizzes.stream().filter(quiz -> quiz.unit().equals(unit)).findFirst();
    }

    /** One of the course's quizzes, or of those beside them. */
    public Optional<Quiz> find(String id) {
        return quizzes.stream().filter(quiz -> quiz.id().equals(id)).findFirst().or(() -> extra(id).map(Extra::quiz));
    }

    /** One of the quizzes that stand beside the course's own. */
    public Optional<Extra> extra(String id) {
        return Optional.ofNullable(beside.quizzes().get(id));
    }

    /** All quizzes beside the course's own, by title. */
    public List<Extra> extras() {
        return beside.quizzes().values().stream().sorted(Comparator.comparing(extra -> extra.quiz().title())).toList();
    }

    /** Puts quizzes beside the course's own, in the place of those that stood there. The course's own are never hidden by one. */
    public void beside(List<Extra> extras) {
        Map<String, Extra> all = new HashMap<>();
        Map<String, String> theirs = new HashMap<>();
        for (Extra extra : extras) {
            all.put(extra.quiz().id(), extra);
            theirs.putAll(extra.digests());
            for (Entry found : extra.quiz().bank()) read.put(extra.digests().get(found.question().label().id()), found.question());
        }
        beside = new Beside(Map.copyOf(all), Map.copyOf(theirs));
    }

    /** Whether nobody may begin it any more, whatever its dates. */
    boolean withdrawn(Quiz quiz) {
        return extra(quiz.id()).filter(Extra::withdrawn).isPresent();
    }

    /** Whether a cohort learns a quiz: it is one of the cohort's units, or was opened to the cohort. */
    public boolean learns(Cohort cohort, Quiz quiz) {
        return extra(quiz.id())
                .map(extra -> extra.cohorts().contains(cohort.id()))
                .orElseGet(() -> quiz.units().stream().allMatch(cohort::has));
    }

    /** The quiz over the whole course, which comes after its units. */
    public Optional<Quiz> last() {
        return quizzes.stream().filter(quiz -> quiz.blueprint().isPresent()).findFirst();
    }

    /** Under which digest the rules of {@link #last} are kept, 64 characters; the empty text without such a quiz. */
    public String lastVersion() {
        return lastVersion;
    }

    /** @throws Refusal.NotFound if there is no such quiz */
    public Quiz byId(String id) {
        return find(id).orElseThrow(Refusal.NotFound::new);
    }

    /** The digest under which a question of today's banks is kept. */
    String digest(Question question) {
        return today(question.label().id()).orElseThrow();
    }

    /** Reads versions at once that {@link #version} will be asked for one by one. */
    void recall(Set<String> digests) {
        Set<String> missing = new HashSet<>(digests);
        missing.removeAll(read.keySet());
        versions.texts(missing).forEach((digest, text) -> read.computeIfAbsent(digest, key -> Formats.kept(text)));
    }

    /** The digest of today's version of a question, the course's own or a trainer's; empty if no bank has it any more. */
    Optional<String> today(String question) {
        return Optional.ofNullable(digests.getOrDefault(question, beside.digests().get(question)));
    }

    /** A question in the version that was kept, however the bank reads today. */
    Question version(String digest) {
        return read.computeIfAbsent(
                digest, key -> Formats.kept(versions.text(key).orElseThrow(Refusal.NotFound::new)));
    }
}
