package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Puts a settled work's reviews together for its author: evidence, levels and comments, without who or when. */
final class ResultView {
    private final Rubric rubric;
    private final List<Review> peers;
    private final Optional<Review> trainer;
    private final Optional<Marks> own;
    private final boolean shown;

    ResultView(Submission work, Rubric rubric, List<Review> all) {
        this(work, rubric, all, Optional.empty());
    }

    /** @param reader whose own assessment is shown beside */
    ResultView(Submission work, Rubric rubric, List<Review> all, Optional<PersonId> reader) {
        this.shown = work.exercise().opinionsShown();
        this.own = all.stream()
                .filter(review -> review.kind() == Review.Kind.SELF && review.submitted() && reader.filter(review::isBy).isPresent())
                .map(Review::marks)
                .findFirst();
        this.rubric = rubric;
        this.peers = ReviewStore.shuffled(work, all);
        this.trainer = ReviewStore.trainersGrade(all);
    }

    ResultPage.Result of(Submission work, Outcome.Settled settled, String passMark) {
        return new ResultPage.Result(
                settled.by() == Outcome.By.TRAINER,
                work.exercise().rule().id(),
                passMark,
                IntStream.range(0, rubric.criteria().size())
                        .mapToObj(i -> item(i, settled.grade()))
                        .toList(),
                TurnView.of(
                        work.turns(),
                        rubric.criteria().stream().map(this::evidence).toList(),
                        redLines()),
                opinions().size(),
                shown ? opinions() : List.of());
    }

    private ResultPage.Item item(int index, Grade grade) {
        Criterion criterion = rubric.criteria().get(index);
        return new ResultPage.Item(
                index + 1,
                criterion.title(),
                criterion.skills(),
                grade.score(criterion.id()).outOf(Level.TOP, 1).toPlainString(),
                own.flatMap(marks -> marks.level(criterion.id())).map(Level::value),
                String.valueOf(grade.score(criterion.id()).outOf(Level.TOP, 2)),
                criterion.levels().get(grade.level(criterion.id())),
                evidence(criterion));
    }

    private SortedSet<Integer> evidence(Criterion criterion) {
        SortedSet<Integer> turns = new TreeSet<>();
        trainer.ifPresent(review -> turns.addAll(review.marks().evidence(criterion.id())));
        peers.forEach(review -> turns.addAll(review.marks().evidence(criterion.id())));
        return turns;
    }

    /** The red lines that a trainer has found or confirmed; what was no red line is not shown. */
    private Map<Integer, String> redLines() {
        Map<Integer, String> lines = new TreeMap<>();
        peers.stream()
                .filter(review -> review.redLines() == Review.RedLines.CONFIRMED)
                .forEach(review -> lines.putAll(review.marks().redLines()));
        trainer.ifPresent(review -> {
            lines.clear();
            lines.putAll(review.marks().redLines());
        });
        lines.replaceAll((turn, id) -> rubric.redLines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(RedLine::title)
                .orElse(id));
        return lines;
    }

    List<ResultPage.Opinion> opinions() {
        List<ResultPage.Opinion> opinions = new ArrayList<>();
        trainer.ifPresent(review -> opinions.add(opinion(0, review)));
        for (int i = 0; i < peers.size(); i++) opinions.add(opinion(i + 1, peers.get(i)));
        return opinions;
    }

    private ResultPage.Opinion opinion(int place, Review review) {
        Marks marks = review.marks();
        return new ResultPage.Opinion(
                place,
                rubric.criteria().stream()
                        .map(criterion ->
                                marks.level(criterion.id()).map(level -> String.valueOf(level.value())).orElse("—"))
                        .toList(),
                marks.comment());
    }
}
