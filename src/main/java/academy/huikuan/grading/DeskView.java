package academy.huikuan.grading;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Puts a work and its reviews together for a trainer: red lines always, levels and comments only where they may be seen. */
final class DeskView {
    private final Submission work;
    private final Rubric rubric;
    private final List<Review> peers;
    private final Optional<Review> trainer;
    private final List<Review> all;
    private final Score passMark;
    private final Optional<WorkEstimate> said;
    private CareView care = CareView.NOTHING;
    private Optional<String> appeal = Optional.empty();

    /** @param said what the model says of the work */
    DeskView(Submission work, Rubric rubric, List<Review> all, Score passMark, Optional<WorkEstimate> said) {
        this.passMark = passMark;
        this.said = said;
        this.work = work;
        this.rubric = rubric;
        this.all = all;
        this.peers = ReviewStore.shuffled(work, all);
        this.trainer = ReviewStore.trainersGrade(all);
    }

    /** @param around what was noted and said, where this trainer may see it */
    DeskView beside(CareView around, Optional<String> appeal) {
        this.care = around;
        this.appeal = appeal;
        return this;
    }

    /**
     * @param own this trainer's grades
     * @param author the author's name, where this trainer may see it and all the rest
     */
    DeskPage page(String cohort, List<Review> own, Optional<Sheet> form, List<PhrasesPage.Line> phrases, Optional<String> author) {
        boolean declined = !own.isEmpty() && own.stream().noneMatch(Review::submitted);
        Map<Integer, String> none = new TreeMap<>();
        return new DeskPage(
                care,
                appeal,
                work.id().value(),
                work.code(),
                work.title(),
                work.scenario(),
                cohort,
                work.tryNumber(),
                work.rank(),
                peers.size(),
                work.wanted(),
                declined,
                form,
                form.isPresent() ? List.of() : TurnView.of(work.turns(), evidence(own), none),
                redMarks(),
                phrases,
                author.map(this::comparison));
    }

    private List<SortedSet<Integer>> evidence(List<Review> own) {
        Marks marks = own.isEmpty() ? Marks.NONE : own.get(own.size() - 1).marks();
        return rubric.criteria().stream()
                .map(criterion -> marks.evidence(criterion.id()))
                .toList();
    }

    private List<DeskPage.RedMark> redMarks() {
        Map<Integer, String> open = new TreeMap<>();
        peers.stream()
                .filter(review -> review.redLines() == Review.RedLines.OPEN)
                .forEach(review -> open.putAll(review.marks().redLines()));
        return open.entrySet().stream()
                .map(mark -> new DeskPage.RedMark(
                        mark.getKey(),
                        line(mark.getValue()),
                        work.turns().get(mark.getKey() - 1).text()))
                .toList();
    }

    private String line(String id) {
        return rubric.redLines().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(RedLine::title)
                .orElse(id);
    }

    private DeskPage.Comparison comparison(String author) {
        Optional<Outcome.Settled> settled = work.settled();
        List<DeskPage.Line> lines = new ArrayList<>();
        for (Criterion criterion : rubric.criteria()) lines.add(line(lines.size() + 1, criterion));
        return new DeskPage.Comparison(
                author,
                settled.map(result -> Grade.shown(result.grade().score(), work.passed())),
                settled.filter(result -> result.by() == Outcome.By.TRAINER).isPresent(),
                work.passed(),
                work.exercise().rule().id(),
                lines,
                new ResultView(work, rubric, all).opinions(),
                twice(),
                passMark.outOf(Level.TOP, 1).toPlainString(),
                said.flatMap(some -> new ResultView(work, rubric, all).estimated(some, passMark, false)));
    }

    private Optional<DeskPage.Twice> twice() {
        return trainer.flatMap(first -> ReviewStore.secondGrade(all).map(second -> {
            double one = mean(first);
            double other = mean(second);
            return new DeskPage.Twice(TodayView.number(one, 1), TodayView.number(other, 1), TodayView.number(Math.abs(one - other), 1));
        }));
    }

    private static double mean(Review grade) {
        return grade.marks().levels().values().stream().mapToInt(Level::value).average().orElse(0);
    }

    private DeskPage.Line line(int number, Criterion criterion) {
        List<Level> levels = peers.stream()
                .flatMap(review -> review.marks().level(criterion.id()).stream())
                .toList();
        Optional<String> median = levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Score(MedianRule.doubledMedian(levels), Grade.HALVES * Level.TOP)
                        .outOf(Level.TOP, 1)
                        .toPlainString());
        return new DeskPage.Line(
                number,
                criterion.title(),
                trainer.flatMap(review -> review.marks().level(criterion.id())).map(Level::value),
                median,
                levels.stream().map(Level::value).toList());
    }
}
