package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Formats;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The quizzes of this start, and every version of a question that an attempt may point to. */
@ApplicationScoped
public class Quizzes {
    @Inject
    private VersionStore versions;

    private final Map<String, Question> read = new ConcurrentHashMap<>();
    private volatile Map<String, String> digests = Map.of();
    private volatile List<Quiz> quizzes = List.of();
    private volatile String lastVersion = "";

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

    /** All quizzes, in no order that means anything. */
    public List<Quiz> all() {
        return quizzes;
    }

    public Optional<Quiz> ofUnit(String unit) {
        return quizzes.stream().filter(quiz -> quiz.unit().equals(unit)).findFirst();
    }

    public Optional<Quiz> find(String id) {
        return quizzes.stream().filter(quiz -> quiz.id().equals(id)).findFirst();
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
        return digests.get(question.label().id());
    }

    /** A question in the version that was kept, however the bank reads today. */
    Question version(String digest) {
        return read.computeIfAbsent(
                digest, key -> Formats.kept(versions.text(key).orElseThrow(Refusal.NotFound::new)));
    }
}
