package academy.huikuan.grading;

import academy.huikuan.analysis.Figure;
import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.SpotCheck;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Puts a trainer's desk of one exercise together. */
final class TodayView {
    private static final int MINUTES_EACH = 8;

    private final ExerciseId exercise;
    private final List<ClassReviews> classes;
    private final Optional<ClassModel> model;
    private final Optional<SpotCheck> check;
    private final Language language;
    private final Map<String, ClassReviews.Work> works = new HashMap<>();
    private final Map<String, Integer> reviews = new HashMap<>();

    /**
     * @param classes of the exercise, all of them
     * @param model of the first; empty where it has no review yet
     */
    TodayView(ExerciseId exercise, List<ClassReviews> classes, Optional<ClassModel> model, Language language) {
        this.exercise = exercise;
        this.classes = classes;
        this.model = model;
        this.check = model.map(some -> some.model().spotCheck());
        this.language = language;
        for (ClassReviews one : classes) {
            one.works().forEach(work -> works.put(work.id(), work));
            one.byWork().forEach((work, given) -> reviews.put(work, given.size()));
        }
    }

    /**
     * @param mine works that this trainer has graded or chosen not to grade blind
     * @param seconds works that wait for this trainer's second grade
     * @param others what other features bring
     */
    Today of(Optional<Integer> chosen, Set<String> mine, Set<String> seconds, List<DeskEntry> others, Doubt.Asked doubts) {
        int graded = (int) works.values().stream().filter(work -> work.trainer().isPresent()).count();
        int budget = chosen.orElse(Budget.usual(works.size()));
        int left = Math.max(0, Math.min(budget, works.size()) - graded);
        List<SpotCheck.Pick> picks = picks(graded, left);
        List<Today.Line> lines = new ArrayList<>();
        Set<String> shown = new HashSet<>(mine);
        works.values().stream().filter(ClassReviews.Work::redLine).sorted(Comparator.comparing(ClassReviews.Work::code)).forEach(work -> {
            lines.add(line(work, "red", "alert-octagon", "late"));
            shown.add(work.id());
        });
        Set<String> elsewhere = new HashSet<>();
        others.forEach(entry -> {
            lines.add(line(entry));
            elsewhere.add(entry.code());
        });
        works.values().stream().filter(work -> elsewhere.contains(work.code())).forEach(work -> shown.add(work.id()));
        works.values().stream().filter(this::needs).sorted(Comparator.comparing(ClassReviews.Work::code)).forEach(work -> {
            if (shown.add(work.id())) lines.add(line(work, "need", "user-check", "hold"));
        });
        seconds.stream().map(works::get).sorted(Comparator.comparing(ClassReviews.Work::code)).forEach(work -> {
            if (shown.add(work.id())) lines.add(line(work, "second", "users", "going"));
        });
        picks.stream().limit(left).map(pick -> Map.entry(works.get(pick.submission()), pick.reason())).forEach(pick -> {
            if (shown.add(pick.getKey().id())) lines.add(line(pick.getKey(), pick.getValue()));
        });
        return new Today(
                exercise.value(),
                lines.stream().findFirst(),
                budget,
                graded,
                left * MINUTES_EACH,
                shown(model.map(ClassModel::halfWidth).orElse(OptionalDouble.empty()), 2),
                (int) works.values().stream().filter(ClassReviews.Work::redLine).count(),
                (int) works.values().stream().filter(work -> work.trainer().isEmpty() && count(work) < MedianRule.LEAST).count(),
                reviews.values().stream().mapToInt(Integer::intValue).sum(),
                lines,
                model.map(some -> worth(some, graded, left, picks)),
                doubts.open(),
                doubts.answered(),
                model.map(this::ruler));
    }

    private List<SpotCheck.Pick> picks(int graded, int left) {
        if (model.isEmpty()) return List.of();
        return check.orElseThrow().picks(graded, Math.max(left, Budget.AHEAD), model.get().reviews().pass(), exercise.value().hashCode());
    }

    private int count(ClassReviews.Work work) {
        return reviews.getOrDefault(work.id(), 0);
    }

    /** Whether only a trainer can settle it. */
    private boolean needs(ClassReviews.Work work) {
        return work.trainer().isEmpty() && (work.wanted() == 0 || work.due() && count(work) < MedianRule.LEAST);
    }

    private Today.Line line(DeskEntry entry) {
        return new Today.Line(
                entry.address(), entry.code(), entry.title(), entry.icon(), "hold", entry.kind(), entry.reason(), entry.action(),
                Optional.empty(), Optional.empty(), "0", Optional.empty());
    }

    private Today.Line line(ClassReviews.Work work, SpotCheck.Reason reason) {
        return switch (reason) {
            case CHANCE -> line(work, "chance", "dice-3", "");
            case DECIDES -> line(work, "decides", "scale", "hold");
            case TELLS_MOST -> line(work, "tells-most", "topology-star", "going");
        };
    }

    private Today.Line line(ClassReviews.Work work, String kind, String icon, String tag) {
        Optional<PeerGrades.Work> known = kind.equals("red") || kind.equals("second")
                ? Optional.empty()
                : model.map(some -> some.works().get(work.id()));
        Optional<Double> width = known.filter(some -> some.reviews() >= MedianRule.LEAST).map(some -> 2 * ClassModel.halfWidth(some));
        return new Today.Line(
                "/grading/" + work.id(),
                work.code(),
                work.title(),
                icon,
                tag,
                Messages.text(language, "grading.why-first-" + kind),
                Messages.text(language, "grading.why-first-about-" + kind, String.valueOf(count(work)), String.valueOf(elsewhere(work))),
                Messages.text(language, kind.equals("red") ? "grading.look" : "grading.grade-blind"),
                kind.equals("second") ? Optional.empty() : Optional.of(count(work)),
                width.map(some -> number(some, 1)),
                number(width.orElse(0.0), 2),
                kind.equals("red") ? Optional.of(Messages.text(language, "grading.after-red")) : known.map(this::after));
    }

    /** What grading it does to the class's intervals. */
    private String after(PeerGrades.Work work) {
        long percent = Math.round(100 * check.orElseThrow().narrows(work.submission()));
        return percent == 0
                ? Messages.text(language, "grading.after-hardly")
                : Messages.text(language, "grading.after-narrower", String.valueOf(percent));
    }

    /** How many other works this one's reviewers have reviewed. */
    private int elsewhere(ClassReviews.Work work) {
        if (model.isEmpty()) return 0;
        Set<String> reviewers = new HashSet<>();
        model.get().of(work.id()).forEach(review -> reviewers.add(review.reviewer()));
        Set<String> others = new HashSet<>();
        model.get().reviews().reviews().stream()
                .filter(review -> reviewers.contains(review.reviewer()) && !review.work().equals(work.id()))
                .forEach(review -> others.add(review.work()));
        return others.size();
    }

    private Today.Worth worth(ClassModel some, int graded, int left, List<SpotCheck.Pick> picks) {
        Budget budget = Budget.of(check.orElseThrow(), some.reviews().pass(), graded, left, picks);
        int more = budget.spoken();
        return new Today.Worth(
                more,
                Budget.percent(budget.now()),
                Budget.percent(budget.after(more)),
                budget.stop(),
                budget.stop() >= budget.course().size() - 1,
                budget.curve());
    }

    private Today.Ruler ruler(ClassModel some) {
        PeerGrades.Link link = some.model().link();
        List<Today.Way> ways = new ArrayList<>();
        some.reckonings().ifPresent(three -> {
            ways.add(way("model", three.get(2)));
            ways.add(way("mean", three.get(0)));
            ways.add(way("median", three.get(1)));
        });
        List<Figure> kappas = some.kappas();
        return new Today.Ruler(
                link.graded(),
                number(Math.abs(link.shift()), 1),
                Math.abs(link.shift()) < 0.05 ? 0 : link.shift() < 0 ? -1 : 1,
                number(link.stretch(), 1),
                ways,
                some.twice(),
                number(some.trainersApart().orElse(0), 1),
                number(some.trainerNoise(), 2),
                AgreementPage.shown(some.alpha()),
                AgreementPage.shown(kappas.get(kappas.size() - 1)));
    }

    private static Today.Way way(String name, ClassModel.Reckoning reckoning) {
        return new Today.Way("grading.way-" + name, reckoning.passes(), number(reckoning.mean(), 1));
    }

    private static Optional<String> shown(OptionalDouble value, int digits) {
        return value.isPresent() ? Optional.of(number(value.getAsDouble(), digits)) : Optional.empty();
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
