package academy.huikuan.grading;

import academy.huikuan.calibration.Difference;
import academy.huikuan.calibration.Severity;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Samples on the sheet that reviews are written on. */
@ApplicationScoped
public class Trials {
    @Inject
    private TrialStore trials;

    @Inject
    private RubricStore rubrics;

    /** What became of a form that was sent. */
    enum Became {
        SAVED,
        /** Something newer was saved elsewhere. */
        STALE,
        /** It was to be handed in, and something lacks. */
        LACKING,
        SUBMITTED
    }

    /** @param sheet to be shown again */
    record Sent(Became became, Sheet sheet) {}

    static Marks marks(Trial trial) {
        Trial.Written written = trial.written();
        return Marks.decoded(written.marks(), written.comment(), written.notes());
    }

    private static Trial.Written written(Marks marks) {
        return new Trial.Written(marks.encoded(), marks.comment(), TurnNotes.encoded(marks.notes()));
    }

    Rubric rubric(Trial trial) {
        return rubrics.byDigest(trial.rubricDigest());
    }

    @Transactional
    Sheet sheet(Trial trial, String address) {
        return sheet(trial, address, marks(trial));
    }

    private Sheet sheet(Trial trial, String address, Marks marks) {
        return Sheet.of(address, trials.sample(trial).turns(), rubric(trial), marks, trial.sequence() + 1, trial.savedAt());
    }

    /** Saves what was sent, or hands it in; the sample is locked before. @param script which saves while one writes */
    @Transactional
    Sent write(Trial trial, String address, MultivaluedMap<String, String> form, boolean script, Instant now) {
        Rubric rubric = rubric(trial);
        Marks marks = Marks.fromForm(form).within(rubric, trials.sample(trial).turns().size());
        int number = ReviewResource.sequence(form);
        if (!script && trial.isStale(written(marks), number) && !trial.submitted())
            return new Sent(Became.STALE, sheet(trial, address, marks).outrun());
        trial.save(written(marks), number, now);
        if (script || !"submit".equals(form.getFirst("action"))) return new Sent(Became.SAVED, sheet(trial, address, marks));
        List<Gap> gaps = marks.gaps(rubric);
        if (!gaps.isEmpty()) return new Sent(Became.LACKING, sheet(trial, address, marks).lacking(gaps));
        trial.submit(now);
        return new Sent(Became.SUBMITTED, sheet(trial, address, marks));
    }

    /** How what was handed in differs from the reasons. */
    @Transactional
    Difference difference(Trial trial) {
        Marks marks = marks(trial);
        Map<String, Integer> levels = new LinkedHashMap<>();
        marks.levels().forEach((criterion, level) -> levels.put(criterion, level.value()));
        return Difference.of(trials.sample(trial), levels, marks.evidence());
    }

    /** @param next where to go on, and the key of what the button says */
    @Transactional
    TrialPage page(Trial trial, String next, String nextText) {
        Sample sample = trials.sample(trial);
        Rubric rubric = rubric(trial);
        Difference difference = difference(trial);
        double mean = difference.mean();
        Marks marks = marks(trial);
        List<TrialPage.Item> items = IntStream.range(0, difference.lines().size())
                .mapToObj(i -> item(i + 1, difference.lines().get(i), rubric))
                .toList();
        return new TrialPage(
                trial.code(),
                trial.title(),
                sample.title(),
                sample.quality().name(),
                sample.overall(),
                difference.same(),
                tenths(Math.abs(mean)),
                Math.abs(mean) < Severity.EVEN ? 0 : mean < 0 ? -1 : 1,
                trial.kind() == Trial.Kind.ANCHOR,
                items,
                IntStream.rangeClosed(1, sample.turns().size()).mapToObj(number -> line(number, sample, items, rubric, marks)).toList(),
                marks.comment(),
                next,
                nextText);
    }

    private static TrialPage.Item item(int number, Difference.Line line, Rubric rubric) {
        Criterion criterion = rubric.criterion(line.criterion()).orElseThrow();
        return new TrialPage.Item(
                number,
                criterion.title(),
                line.own(),
                rubric.levelNames().get(line.own()),
                line.right(),
                rubric.levelNames().get(line.right()),
                criterion.levels().get(line.right()),
                line.by(),
                line.reason(),
                line.both(),
                line.missed(),
                line.extra());
    }

    private static TrialPage.Line line(int number, Sample sample, List<TrialPage.Item> items, Rubric rubric, Marks marks) {
        Turn turn = sample.turns().get(number - 1);
        List<TrialPage.Proof> proofs = new ArrayList<>();
        for (TrialPage.Item item : items) {
            if (item.both().contains(number)) proofs.add(new TrialPage.Proof(item.number(), "both"));
            if (item.missed().contains(number)) proofs.add(new TrialPage.Proof(item.number(), "missed"));
            if (item.extra().contains(number)) proofs.add(new TrialPage.Proof(item.number(), "extra"));
        }
        String redLine = sample.redLines().stream()
                .filter(crossing -> crossing.turn() == number)
                .findFirst()
                .flatMap(crossing ->
                        rubric.redLines().stream().filter(line -> line.id().equals(crossing.line())).map(RedLine::title).findFirst())
                .orElse("");
        return new TrialPage.Line(
                number,
                turn.side() == Turn.Side.SALES,
                turn.text(),
                proofs,
                redLine,
                marks.notes().getOrDefault(number, ""));
    }

    /** One digit after the point. */
    static String tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** One digit after the point, with its sign. */
    static String signed(double value) {
        String digits = tenths(Math.abs(value));
        return (digits.equals("0.0") ? "\u00B1" : value < 0 ? "\u2212" : "+") + digits;
    }

    /** The samples that are open among someone's reviews, as they look there. */
    @Transactional
    List<ReviewsPage.Open> open(PersonId person, Instant now) {
        return trials.openAnchors(person).stream()
                .map(trial -> new ReviewsPage.Open(
                        "/reviews/" + trial.id(),
                        trial.code(),
                        trial.title(),
                        trial.daysLeft(now),
                        trial.lapsed(now),
                        marks(trial).complete(),
                        rubric(trial).criteria().size()))
                .toList();
    }
}
