package academy.huikuan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statistics of a quiz and its items.
 * @param comparable whether all attempts had the same items with the same weights; versions of an item count as the item
 * @param items by their names
 */
public record Analysis(boolean comparable, QuizFigures quiz, List<ItemFigures> items) {
    /** @param attempts first finished attempts, one for each learner */
    public static Analysis of(List<Taken> attempts) {
        List<List<Asked>> asked = attempts.stream().map(Asked::of).toList();
        boolean comparable = attempts.stream().map(Analysis::weights).distinct().count() <= 1;
        Map<String, List<Asked>> items = new TreeMap<>();
        for (List<Asked> attempt : asked)
            attempt.forEach(one -> items.computeIfAbsent(one.response().item(), key -> new ArrayList<>()).add(one));
        List<Fraction> totals = asked.stream().map(attempt -> attempt.get(0).total()).toList();
        return new Analysis(comparable, QuizAnalysis.of(totals, items.values(), comparable), figures(items, comparable));
    }

    public Optional<ItemFigures> item(String key) {
        return items.stream().filter(figures -> figures.item().equals(key)).findFirst();
    }

    private static Map<String, Long> weights(Taken taken) {
        return taken.responses().stream().collect(Collectors.toMap(Response::item, Response::weight));
    }

    private static List<ItemFigures> figures(Map<String, List<Asked>> items, boolean comparable) {
        double roots = comparable ? items.values().stream().mapToDouble(Analysis::root).filter(root -> root > 0).sum() : 0;
        return items.entrySet().stream()
                .map(item -> ItemAnalysis.of(item.getKey(), item.getValue(), effective(item.getValue(), comparable, roots)))
                .toList();
    }

    private static Figure effective(List<Asked> item, boolean comparable, double roots) {
        if (!comparable) return Figure.missing(Figure.Reason.NOT_COMPARABLE);
        if (item.size() < 2) return Figure.missing(Figure.Reason.TOO_FEW);
        double root = root(item);
        if (root < 0) return Figure.missing(Figure.Reason.NEGATIVE_COVARIANCE);
        return roots == 0 ? Figure.missing(Figure.Reason.NO_SPREAD) : Figure.of(root / roots);
    }

    /** Root of the covariance of mark and total; below 0 if the covariance is. */
    private static double root(List<Asked> item) {
        if (item.size() < 2) return 0;
        double covariance = Asked.series(item, Asked::mark)
                .covariance(Asked.series(item, one -> one.total().value()));
        return covariance < 0 ? -1 : Math.sqrt(covariance);
    }
}
