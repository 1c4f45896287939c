package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where questions are written: one transaction for whatever a page sends. */
@ApplicationScoped
public class QuestionDesk {
    /** Characters of a source: a dialogue with all its branches is the longest. */
    static final int MOST_SOURCE = 60_000;

    private QuestionStore store;
    private Material material;

    @Inject
    QuestionDesk(QuestionStore store, Material material) {
        this.store = store;
        this.material = material;
    }

    /** For the container's proxy only. */
    protected QuestionDesk() {}

    /** What became of what a page sent. */
    enum What {
        KEPT,
        /** A text is longer than its field; nothing was kept. */
        TOO_LONG,
        /** It was changed elsewhere; nothing was kept. */
        ELSEWHERE,
        /** Kept, but not published: something is wrong with it. */
        FAULTY,
        PUBLISHED
    }

    /** A question as it stands. @param draft what its author writes, or what the page sent */
    record View(
            OwnId id, String owner, boolean mine, State state, boolean pending, int version, int revision, Instant changedAt, Draft draft) {
        static View of(OwnQuestion question, PersonId me, Draft draft) {
            return new View(
                    question.id(),
                    question.owner(),
                    question.isOf(me),
                    question.state(),
                    question.pending(),
                    question.version(),
                    question.revision(),
                    question.changedAt(),
                    draft);
        }
    }

    /** @param there the draft that was kept elsewhere meanwhile, or is kept now */
    record Result(What what, View view, QuestionForm.Composed composed, Draft there) {}

    /** What a page sent. @param revision of the draft that the page showed */
    record Sent(Draft draft, int revision, String action) {
        static Sent of(Draft shown, Map<String, List<String>> form) {
            String revision = first(form, "revision");
            String action = first(form, "action");
            Draft draft = shown;
            if (form.containsKey(Draft.SOURCE)) draft = Draft.source(first(form, Draft.SOURCE).replace("\r\n", "\n"));
            else if (form.containsKey("prompt")) draft = form(Kind.named(first(form, "kind")).or(shown::kind).orElse(Kind.SINGLE), form, action);
            return new Sent(draft, revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1, action);
        }

        private static Draft form(Kind kind, Map<String, List<String>> form, String action) {
            List<Part> parts = allParts(kind);
            return new Draft(Optional.of(kind), FormReader.changed(parts, FormReader.read(parts, form), action));
        }

        private static String first(Map<String, List<String>> form, String name) {
            return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        }
    }

    static List<Part> allParts(Kind kind) {
        List<Part> parts = new ArrayList<>(QuestionForm.parts(kind));
        parts.addAll(QuestionForm.about());
        return parts;
    }

    /** The question for its author to write on. */
    @Transactional
    View open(OwnId id, PersonId me, boolean all) {
        OwnQuestion question = store.visible(id, me, all);
        return View.of(question, me, question.draft());
    }

    @Transactional
    Result write(OwnId id, PersonId me, boolean all, Map<String, List<String>> form) {
        OwnQuestion question = store.locked(id, me, all);
        Draft there = question.draft();
        Sent sent = Sent.of(there, form);
        View view = View.of(question, me, sent.draft());
        Map<String, Fault> tooLong = tooLong(sent.draft());
        if (!tooLong.isEmpty()) return new Result(What.TOO_LONG, view, new QuestionForm.Composed(Optional.empty(), tooLong, List.of()), there);
        QuestionForm.Composed composed = QuestionForm.composed(id, sent.draft(), material.sources());
        boolean elsewhere = sent.revision() != question.revision() && !sent.draft().equals(there) && !sent.action().equals("overwrite");
        if (elsewhere) return new Result(What.ELSEWHERE, view, composed, there);
        store.write(question, sent.draft(), composed.made().map(Listing::of).orElseGet(() -> Listing.of(sent.draft())));
        if (sent.action().equals("publish") && composed.clean()) {
            store.publish(question, sent.draft(), composed.made().get(), me);
            return new Result(What.PUBLISHED, View.of(question, me, sent.draft()), composed, sent.draft());
        }
        boolean asked = List.of("publish", "preview", "check", "to-source", "to-form").contains(sent.action());
        What what = asked && !composed.clean() ? What.FAULTY : What.KEPT;
        if (composed.clean() && sent.action().equals("to-source")) turn(question, Draft.source(composed.made().get().source()), composed);
        if (composed.clean() && sent.action().equals("to-form"))
            turn(question, QuestionForm.draft(composed.made().get().question(), material.sources()), composed);
        return new Result(what, View.of(question, me, question.draft()), composed, question.draft());
    }

    private void turn(OwnQuestion question, Draft draft, QuestionForm.Composed composed) {
        store.write(question, draft, Listing.of(composed.made().get()));
    }

    private static Map<String, Fault> tooLong(Draft draft) {
        if (draft.kind().isPresent()) return FormReader.tooLong(allParts(draft.kind().get()), draft.entries());
        return draft.source().length() <= MOST_SOURCE
                ? Map.of()
                : Map.of(Draft.SOURCE, new Fault("authoring.fault-long", List.of(String.valueOf(MOST_SOURCE))));
    }

    /** What is written now, as a question. */
    @Transactional
    QuestionForm.Composed composed(OwnId id, PersonId me, boolean all) {
        OwnQuestion question = store.visible(id, me, all);
        boolean own = all || question.isOf(me);
        if (own) return QuestionForm.composed(id, question.draft(), material.sources());
        Sources sources = material.sources();
        return new QuestionForm.Composed(sources.made(sources.kept(store.current(question))), Map.of(), List.of());
    }

    /** Makes an older version the draft again; it is published like any other change. */
    @Transactional
    void restore(OwnId id, PersonId me, boolean all, int number) {
        OwnQuestion question = store.locked(id, me, all);
        Sources sources = material.sources();
        QuestionStore.Kept kept = store.version(id, number);
        Question old = sources.kept(kept.source());
        Draft draft = QuestionForm.draft(old, sources);
        store.write(question, draft, sources.made(old).map(Listing::of).orElseGet(() -> Listing.of(draft)));
    }

    /** A draft of one's own with what a question says. */
    @Transactional
    OwnId copy(PersonId me, Question question) {
        Sources sources = material.sources();
        OwnId id = OwnId.fresh();
        Question own = Relabelled.of(question, id);
        Sources.Made made = sources.made(own).orElseThrow(() -> new Refusal.Invalid("authoring.fault-source"));
        return store.add(me, id, QuestionForm.draft(own, sources), Listing.of(made));
    }

    /** A copy of a question that one sees. */
    @Transactional
    OwnId copy(PersonId me, boolean all, OwnId id) {
        OwnQuestion question = store.visible(id, me, all);
        if (question.published()) return copy(me, material.sources().kept(store.current(question)));
        return store.add(me, OwnId.fresh(), question.draft(), Listing.of(question.draft()));
    }

    @Transactional
    void retire(OwnId id, PersonId me, boolean all, boolean retired) {
        OwnQuestion question = store.locked(id, me, all);
        if (retired) store.retire(question);
        else store.bringBack(question);
    }

    @Transactional
    void delete(OwnId id, PersonId me, boolean all) {
        store.delete(store.locked(id, me, all));
    }
}
