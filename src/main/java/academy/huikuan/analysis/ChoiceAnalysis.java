package academy.huikuan.analysis;

import academy.huikuan.analysis.Figure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the distractor table of one version. */
final class ChoiceAnalysis {
    private final List<Asked> all;
    private final Extremes extremes;
    private final boolean[] counted;
    private final List<Asked> asked;

    private ChoiceAnalysis(Version version, List<Asked> all, Extremes extremes) {
        this.all = all;
        this.extremes = extremes;
        this.counted = new boolean[all.size()];
        this.asked = new ArrayList<>();
        for (int at = 0; at < counted.length; at++) {
            counted[at] = all.get(at).response().version().digest().equals(version.digest());
            if (counted[at]) asked.add(all.get(at));
        }
    }

    static VersionFigures of(Version version, List<Asked> all, Extremes extremes) {
        return new ChoiceAnalysis(version, all, extremes).figures(version);
    }

    private VersionFigures figures(Version version) {
        int omitted = (int) asked.stream().filter(one -> one.response().chosen().isEmpty()).count();
        List<ChoiceFigures> offered = version.choices().stream().map(this::line).toList();
        List<String> keys = version.choices().stream().map(Choice::key).toList();
        List<ChoiceFigures> written = asked.stream()
                .flatMap(one -> one.response().chosen().stream().distinct())
                .filter(key -> !keys.contains(key))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(VersionFigures.MOST_WRITTEN)
                .map(entry -> line(new Choice(entry.getKey(), false)))
                .toList();
        return new VersionFigures(version, asked.size(), omitted, Stream.concat(offered.stream(), written.stream()).toList());
    }

    private ChoiceFigures line(Choice choice) {
        Series chose = Asked.series(asked, one -> chose(one, choice));
        int count = (int) Math.round(chose.mean() * asked.size());
        double[] everywhere = all.stream().mapToDouble(one -> chose(one, choice)).toArray();
        return new ChoiceFigures(
                choice,
                count,
                (double) count / asked.size(),
                meanRest(choice),
                biserial(chose),
                Extremes.mean(extremes.upper(), everywhere, counted),
                Extremes.mean(extremes.lower(), everywhere, counted));
    }

    private static double chose(Asked one, Choice choice) {
        return one.response().chosen().contains(choice.key()) ? 1 : 0;
    }

    private Figure meanRest(Choice choice) {
        List<Asked> chose = asked.stream().filter(one -> chose(one, choice) == 1).toList();
        if (chose.isEmpty()) return Figure.missing(Reason.NOBODY);
        if (alone(chose)) return Figure.missing(Reason.ONLY_ITEM);
        return Figure.of(Asked.series(chose, one -> one.rest().getAsDouble()).mean());
    }

    private Figure biserial(Series chose) {
        if (alone(asked)) return Figure.missing(Reason.ONLY_ITEM);
        return chose.correlation(Asked.series(asked, one -> one.rest().getAsDouble()));
    }

    /** Whether somebody had no other item. */
    private static boolean alone(List<Asked> some) {
        return some.stream().anyMatch(one -> one.rest().isEmpty());
    }
}
