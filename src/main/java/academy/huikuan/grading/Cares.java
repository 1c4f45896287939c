package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what belongs around a result: notes, ratings, answers, appeals. */
@ApplicationScoped
public class Cares implements DeskEntry.Source {
    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private StandingStore standings;

    @Inject
    private EchoStore echoes;

    @Inject
    private AppealStore appeals;

    @Inject
    private RubricStore rubrics;

    @Inject
    private PersonStore people;

    @Inject
    private Names names;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Clock clock;

    /**
     * An own work whose result shows.
     * @throws Refusal.NotFound if it is someone else's, or shows nothing yet
     */
    @Transactional
    Submission shown(SubmissionId id, PersonId author) {
        Submission work = submissions.ownedBy(id, author);
        if (work.settled().isEmpty() || !duty(work, author).opens(clock.instant())) throw new Refusal.NotFound();
        return work;
    }

    private Duty duty(Submission work, PersonId author) {
        return standings.duty(work, author);
    }

    /** Until when that author may appeal; empty where the time is over. */
    @Transactional
    Optional<Instant> until(Submission work, PersonId author) {
        Duty duty = duty(work, author);
        List<Instant> own = reviews.givenTo(author).stream()
                .filter(review -> review.submission().exercise().equals(work.exercise()))
                .flatMap(review -> review.submittedAt().stream())
                .toList();
        Instant until = AppealRule.until(
                AppealRule.released(work.settledAt().orElseThrow(), duty.opensAt(), duty.sooner(), duty.owed(), own));
        return Optional.of(until).filter(clock.instant()::isBefore);
    }

    /** What an author sees around a result that shows. */
    @Transactional
    CareView around(Submission work, PersonId author) {
        List<Review> all = reviews.of(work);
        boolean shown = work.exercise().opinionsShown();
        List<Review> peers = shown ? ReviewStore.shuffled(work, all) : List.of();
        List<Appeal> made = appeals.of(work);
        return new CareView(
                work.id().value(),
                notes(peers, ReviewStore.trainersGrade(all)),
                echoes(work, peers),
                made.stream().map(appeal -> view(appeal, "/results/" + work.id(), step -> "")).toList(),
                made.stream().anyMatch(appeal -> appeal.state().open()) ? Optional.empty() : until(work, author));
    }

    /** What a trainer sees who has graded: notes and what the author said, without forms. */
    @Transactional
    CareView beside(Submission work) {
        List<Review> all = reviews.of(work);
        List<Review> peers = ReviewStore.shuffled(work, all);
        return new CareView("", notes(peers, ReviewStore.trainersGrade(all)), echoes(work, peers), List.of(), Optional.empty());
    }

    private static Map<Integer, List<CareView.Note>> notes(List<Review> peers, Optional<Review> trainer) {
        Map<Integer, List<CareView.Note>> notes = new TreeMap<>();
        trainer.ifPresent(review -> add(notes, 0, review));
        for (int i = 0; i < peers.size(); i++) add(notes, i + 1, peers.get(i));
        return notes;
    }

    private static void add(Map<Integer, List<CareView.Note>> notes, int place, Review review) {
        review.marks().notes().forEach((turn, words) ->
                notes.computeIfAbsent(turn, any -> new ArrayList<>()).add(new CareView.Note(place, words)));
    }

    private List<CareView.Echo> echoes(Submission work, List<Review> peers) {
        Map<ReviewId, Rating> ratings = echoes.ratings(peers);
        Map<ReviewId, Answer> answers = echoes.answers(peers);
        List<CareView.Echo> found = new ArrayList<>();
        for (Review review : peers) {
            Optional<Rating> rating = Optional.ofNullable(ratings.get(review.id()));
            found.add(new CareView.Echo(
                    found.size() + 1,
                    "/results/" + work.id() + "/reviews/" + OpinionId.of(work, review),
                    rating.map(Rating::rated).orElse(0),
                    rating.map(Rating::reason).orElse(""),
                    Optional.ofNullable(answers.get(review.id())).map(Answer::words).orElse("")));
        }
        return found;
    }

    /** @param who names a trainer of a step to the reader */
    private AppealView view(Appeal appeal, String address, Function<Appeal.Step, String> who) {
        Submission work = appeal.submission();
        Rubric rubric = rubrics.byDigest(work.resultRubric());
        List<Review> all = reviews.of(work).stream().filter(Review::submitted).toList();
        List<AppealView.Item> items = new ArrayList<>();
        for (Criterion criterion : rubric.criteria())
            if (appeal.reasons().containsKey(criterion.id()))
                items.add(new AppealView.Item(
                        rubric.criteria().indexOf(criterion) + 1,
                        criterion.title(),
                        appeal.reasons().get(criterion.id()),
                        turns(work, all, criterion)));
        return new AppealView(
                address,
                work.code(),
                work.title(),
                appeal.state(),
                appeal.openedAt(),
                items,
                appeal.steps().stream()
                        .map(step -> new AppealView.Step(
                                step.state(),
                                step.person().equals(appeal.appellant()) ? "" : who.apply(step),
                                step.words(),
                                step.at()))
                        .toList());
    }

    private static List<TurnView> turns(Submission work, List<Review> all, Criterion criterion) {
        SortedSet<Integer> named = new TreeSet<>();
        all.forEach(review -> named.addAll(review.marks().evidence(criterion.id())));
        return TurnView.of(work.turns(), List.of(named), Map.of()).stream().filter(turn -> named.contains(turn.number())).toList();
    }

    /** An appeal as a trainer sees it: whose it is stays hidden. */
    @Transactional
    AppealView forTrainer(Appeal appeal) {
        Map<PersonId, String> names = people.byIds(appeal.steps().stream().map(Appeal.Step::person).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return view(appeal, "/grading/appeals/" + appeal.id(), step -> names.getOrDefault(step.person(), ""));
    }

    /** The names by which those who handed a work in, a whole team too, and those who took part could be told. */
    @Transactional
    NameMask names(Submission work, Collection<PersonId> others) {
        List<PersonId> known = Stream.of(
                        work.authors().stream().map(PersonId::new), work.barred().stream().map(PersonId::new), others.stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
        return names.of(work.exercise().cohorts(), work.scenario(), known);
    }

    @Override
    @Transactional
    public List<DeskEntry> entries(PersonId trainer, String exercise, Language language) {
        List<String> trained = cohorts.of(trainer, Role.TRAINER).stream().map(cohort -> cohort.id().value()).toList();
        return appeals.open(new ExerciseId(exercise)).stream()
                .filter(appeal -> appeal.submission().exercise().cohorts().stream().anyMatch(trained::contains))
                .map(appeal -> entry(appeal, language))
                .toList();
    }

    private DeskEntry entry(Appeal appeal, Language language) {
        Submission work = appeal.submission();
        String criteria = rubrics.byDigest(work.resultRubric()).criteria().stream()
                .filter(criterion -> appeal.reasons().containsKey(criterion.id()))
                .map(Criterion::title)
                .collect(Collectors.joining(Messages.text(language, "grading.list-comma")));
        return new DeskEntry(
                "/grading/appeals/" + appeal.id(),
                work.code(),
                work.title(),
                "scale",
                Messages.text(language, "care.appeal"),
                Messages.text(language, "care.appeal-about", criteria),
                Messages.text(language, "care.appeal-decide"),
                appeal.openedAt());
    }
}
