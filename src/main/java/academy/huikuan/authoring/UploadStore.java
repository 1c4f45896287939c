package academy.huikuan.authoring;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files of questions: kept for their preview, stored all or not at all. */
@ApplicationScoped
public class UploadStore {
    private static final Duration LASTS = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private QuestionStore questions;

    @Inject
    private Material material;

    @Inject
    private Clock clock;

    /** A question of a file. @param known whether the bank, or the file further up, has the same text already */
    public record Line(String name, String kind, List<String> topics, boolean known) {}

    /** What a file holds. @param remarks what it says and is not kept */
    record Preview(String file, List<Line> lines, List<Remark> remarks, boolean stored) {}

    /** Something that a file says and that is not kept, in the words of the banks' readers. */
    public record Remark(int line, String text) {
        static Remark of(String kept) {
            int colon = kept.indexOf(": ");
            return new Remark(Integer.parseInt(kept.substring(0, colon)), kept.substring(colon + 2));
        }

        static String kept(Problem remark) {
            return remark.line() + ": " + remark.message();
        }
    }

    /** Keeps a file's questions for their preview; an author has one file at a time. */
    @Transactional
    UploadId keep(PersonId uploader, String file, List<Question> found, List<Problem> remarks) {
        Instant now = clock.instant();
        database.createQuery("delete from Upload u where u.uploader = :uploader or u.expiresAt < :now")
                .setParameter("uploader", uploader.value())
                .setParameter("now", Moments.stored(now))
                .executeUpdate();
        Sources sources = material.sources();
        JsonArrayBuilder texts = Json.createArrayBuilder();
        found.forEach(question -> texts.add(sources.written(question)));
        JsonArrayBuilder told = Json.createArrayBuilder();
        remarks.forEach(remark -> told.add(Remark.kept(remark)));
        String body = Json.createObjectBuilder().add("questions", texts).add("remarks", told).build().toString();
        Upload upload = new Upload(uploader, file, body, now.plus(LASTS));
        database.persist(upload);
        return new UploadId(upload.id());
    }

    @Transactional
    Preview preview(UploadId id, PersonId uploader) {
        Upload upload = opened(database.find(Upload.class, id.value()), uploader);
        List<Sources.Made> made = made(upload);
        Set<String> known = new HashSet<>(questions.known(made.stream().map(Sources.Made::likeness).toList()));
        List<Line> lines = new ArrayList<>();
        for (Sources.Made one : made)
            lines.add(new Line(
                    one.question().label().name(),
                    Kind.of(one.question()).id(),
                    one.question().label().topics(),
                    !known.add(one.likeness())));
        return new Preview(upload.file(), lines, texts(body(upload), "remarks").stream().map(Remark::of).toList(), upload.stored());
    }

    /**
     * Stores the questions of a file; a second time nothing.
     * @param known whether also those that are there already
     * @return how many
     */
    @Transactional
    int store(UploadId id, PersonId uploader, boolean published, boolean known) {
        Upload upload = opened(database.find(Upload.class, id.value(), LockModeType.PESSIMISTIC_WRITE), uploader);
        if (upload.stored()) return 0;
        List<Sources.Made> made = made(upload);
        Set<String> there = new HashSet<>(questions.known(made.stream().map(Sources.Made::likeness).toList()));
        Sources sources = material.sources();
        int count = 0;
        for (Sources.Made one : made) {
            if (!there.add(one.likeness()) && !known) continue;
            OwnId own = OwnId.fresh();
            Sources.Made named = sources.made(Relabelled.of(one.question(), own)).orElseThrow();
            Draft draft = QuestionForm.draft(named.question(), sources);
            if (published) questions.addPublished(uploader, own, draft, named);
            else questions.add(uploader, own, draft, Listing.of(named));
            count++;
        }
        upload.store(clock.instant());
        return count;
    }

    private Upload opened(Upload found, PersonId uploader) {
        return Optional.ofNullable(found).filter(upload -> upload.opensTo(uploader, clock.instant())).orElseThrow(Refusal.NotFound::new);
    }

    private List<Sources.Made> made(Upload upload) {
        Sources sources = material.sources();
        return texts(body(upload), "questions").stream().map(text -> sources.made(sources.kept(text)).orElseThrow()).toList();
    }

    private static JsonObject body(Upload upload) {
        return Json.createReader(new StringReader(upload.body())).readObject();
    }

    private static List<String> texts(JsonObject body, String name) {
        return body.getJsonArray(name).stream().map((JsonValue text) -> ((JsonString) text).getString()).toList();
    }
}
