package academy.huikuan.analysis;

import academy.huikuan.analysis.Figure.Reason;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the figures of one item. */
final class ItemAnalysis {
    private static final double HARD = 0.20;
    private static final double EASY = 0.95;

    private final List<Asked> all;
    private final Series shares;
    private final Optional<Series> rests;
    private final Extremes extremes;

    private ItemAnalysis(List<Asked> all) {
        this.all = all;
        this.shares = Asked.series(all, one -> one.response().share());
        this.rests = all.stream().allMatch(one -> one.rest().isPresent())
                ? Optional.of(Asked.series(all, one -> one.rest().getAsDouble()))
                : Optional.empty();
        this.extremes = Extremes.of(all.stream().map(Asked::total).toList());
    }

    static ItemFigures of(String key, List<Asked> all, Figure effective) {
        return new ItemAnalysis(all).figures(key, effective);
    }

    private ItemFigures figures(String key, Figure effective) {
        Figure facility = Figure.of(shares.mean(), Optional.of(Intervals.wilson(shares.mean(), all.size())));
        Figure correlation = rests.map(shares::correlation).orElse(Figure.missing(Reason.ONLY_ITEM));
        Figure guess = guess();
        List<VersionFigures> versions = versions();
        return new ItemFigures(
                key,
                all.size(),
                facility,
                shares.deviation(),
                correlation,
                upperLower(),
                rests.map(this::efficiency).orElse(Figure.missing(Reason.ONLY_ITEM)),
                guess,
                Figure.of(Asked.series(all, Asked::weight).mean()),
                effective,
                versions,
                flags(correlation, guess, versions));
    }

    private Figure upperLower() {
        if (all.size() < 2) return Figure.missing(Reason.TOO_FEW);
        Fraction first = all.get(0).total();
        if (all.stream().allMatch(one -> one.total().equals(first))) return Figure.missing(Reason.NO_SPREAD);
        double sum = 0;
        for (int at = 0; at < all.size(); at++)
            sum += (extremes.upper()[at] - extremes.lower()[at]) * shares.values()[at];
        return Figure.of(sum / extremes.size());
    }

    private Figure efficiency(Series rest) {
        if (all.size() < 2) return Figure.missing(Reason.TOO_FEW);
        if (shares.constant() || rest.constant()) return Figure.missing(Reason.NO_SPREAD);
        return Figure.of(shares.covariance(rest) / shares.sorted().covariance(rest.sorted()));
    }

    private Figure guess() {
        if (all.stream().anyMatch(one -> one.response().version().guess().isEmpty())) return Figure.missing(Reason.NO_GUESS);
        return Figure.of(Asked.series(all, one -> one.response().version().guess().getAsDouble()).mean());
    }

    private List<VersionFigures> versions() {
        Map<String, Version> asked = new LinkedHashMap<>();
        all.forEach(one -> asked.putIfAbsent(one.response().version().digest(), one.response().version()));
        return asked.values().stream()
                .map(version -> ChoiceAnalysis.of(version, all, extremes))
                .sorted(Comparator.comparing(VersionFigures::n).reversed().thenComparing(figures -> figures.version().digest()))
                .toList();
    }

    private Set<Flag> flags(Figure correlation, Figure guess, List<VersionFigures> versions) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (all.size() < ItemFigures.FLAGS_FROM) return flags;
        double facility = shares.mean();
        if (correlation.number().orElse(0) < 0) flags.add(Flag.NEGATIVE_DISCRIMINATION);
        if (facility <= guess.number().orElse(-1)) flags.add(Flag.NOT_ABOVE_GUESSING);
        if (facility <= HARD) flags.add(Flag.VERY_HARD);
        if (facility >= EASY) flags.add(Flag.VERY_EASY);
        if (versions.stream().anyMatch(ItemAnalysis::unused)) flags.add(Flag.UNUSED_DISTRACTOR);
        return flags;
    }

    private static boolean unused(VersionFigures version) {
        return version.n() >= ItemFigures.UNUSED_FROM
                && version.choices().stream().anyMatch(line -> line.choice().distractor() && line.count() == 0);
    }
}
