package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Settings;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.QuizText;
import academy.huikuan.quiz.Quizzes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Puts the trainers' published quizzes beside the course's own, here at once, on other servers of a cluster with their next look. */
@ApplicationScoped
public class Published {
    private static final Logger LOG = Logger.getLogger(Published.class.getName());

    @Inject
    private OwnQuizStore store;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Material material;

    @Inject
    private Settings settings;

    /** Questions and their sources by digest, so that each is read once. */
    private final Map<String, Entry> read = new ConcurrentHashMap<>();

    private long seen = -1;

    /** Looks whether something was published or withdrawn since the last look, and takes it over. */
    synchronized void refresh() {
        long publications = store.publications();
        if (publications == seen) return;
        List<OwnQuizStore.Taken> taken = store.taken();
        Set<String> digests = taken.stream().flatMap(quiz -> quiz.digests().values().stream()).collect(Collectors.toCollection(HashSet::new));
        read.keySet().retainAll(digests);
        digests.removeAll(read.keySet());
        Sources sources = material.sources();
        store.texts(digests).forEach((digest, source) -> read.put(digest, new Entry(sources.kept(source), 1, source)));
        List<Quizzes.Extra> extras = new ArrayList<>();
        for (OwnQuizStore.Taken one : taken) extra(one).ifPresent(extras::add);
        quizzes.beside(extras);
        seen = publications;
    }

    private Optional<Quizzes.Extra> extra(OwnQuizStore.Taken taken) {
        List<Problem> problems = new ArrayList<>();
        List<Entry> bank = taken.digests().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(question -> read.get(question.getValue()))
                .toList();
        Entries entries = taken.withdrawn() ? closed(taken.entries(), taken.changedAt()) : taken.entries();
        Optional<Quiz> quiz =
                QuizText.read(QuizForm.yaml(taken.id(), taken.id(), entries), bank, topics(bank), skills(bank), problems);
        if (quiz.isEmpty()) LOG.log(Level.WARNING, () -> "the quiz " + taken.id() + " cannot be taken any more: " + problems);
        Set<CohortId> cohorts = taken.cohorts().stream().map(CohortId::new).collect(Collectors.toSet());
        return quiz.map(found -> new Quizzes.Extra(found, new HashMap<>(taken.digests()), cohorts, taken.withdrawn()));
    }

    /** A quiz that is withdrawn is closed since then. */
    private Entries closed(Entries entries, Instant since) {
        LocalDateTime at = LocalDateTime.ofInstant(since, settings.zone()).withSecond(0).withNano(0);
        String before = entries.text("closes");
        if (!before.isEmpty() && LocalDateTime.parse(before).isBefore(at)) return entries;
        return entries.with("closes", at.toString()).with("opens", "");
    }

    /** The course may drop a topic: a quiz goes on with what it was published with. */
    private List<String> topics(List<Entry> bank) {
        List<String> topics = new ArrayList<>(material.topics());
        for (Entry found : bank) topics.addAll(question(found).label().topics());
        return topics;
    }

    private List<String> skills(List<Entry> bank) {
        List<String> skills = new ArrayList<>(material.skills());
        for (Entry found : bank) skills.addAll(question(found).label().skills());
        return skills;
    }

    private static Question question(Entry found) {
        return found.question();
    }
}
