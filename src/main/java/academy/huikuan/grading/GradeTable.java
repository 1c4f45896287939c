package academy.huikuan.grading;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import academy.huikuan.peer.TrainerGrade;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the model, the mean and the median make of a class, side by side, as lines of CSV; numbers have six decimals. */
final class GradeTable {
    static final String HEADER = "submission,reviews,mean,median,estimate,sd,low,high,result,weights";

    /** Numbers by their size, everything else by its letters. */
    private static final Comparator<String> BY_ID = Comparator.comparing((String id) -> id.matches("[0-9]+") ? 0 : 1)
            .thenComparing(id -> id.matches("[0-9]+") ? new BigInteger(id) : BigInteger.ZERO)
            .thenComparing(Comparator.naturalOrder());

    private final Scale scale;
    private final Map<String, List<PeerReview>> reviews;
    private final Map<String, TrainerGrade> grades;
    private final Map<String, PeerGrades.Work> works;
    private final Map<String, List<PeerGrades.Weight>> weights;

    GradeTable(Scale scale, List<PeerReview> reviews, List<TrainerGrade> grades, PeerGrades model) {
        this.scale = scale;
        this.reviews = reviews.stream().collect(Collectors.groupingBy(PeerReview::submission));
        this.grades = grades.stream().collect(Collectors.toMap(TrainerGrade::submission, grade -> grade));
        this.works = model.works().stream().collect(Collectors.toMap(PeerGrades.Work::submission, work -> work));
        this.weights = model.weights().stream().collect(Collectors.groupingBy(PeerGrades.Weight::submission));
    }

    List<String> lines() {
        Map<String, Boolean> ids = new TreeMap<>(BY_ID);
        reviews.keySet().forEach(id -> ids.put(id, true));
        grades.keySet().forEach(id -> ids.put(id, true));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        ids.keySet().forEach(id -> lines.add(line(id)));
        return lines;
    }

    private String line(String id) {
        List<PeerReview> own = reviews.getOrDefault(id, List.of());
        String trainer = grades.containsKey(id) ? number(scale.mean(grades.get(id).levels())) : "";
        Optional<PeerGrades.Work> work = Optional.ofNullable(works.get(id));
        String result = trainer.isEmpty() && own.size() >= MedianRule.LEAST ? number(work.orElseThrow().estimate()) : trainer;
        return line(scale, id, own.stream().map(PeerReview::levels).toList(), work, result, weights.getOrDefault(id, List.of()));
    }

    /**
     * The line of one submission.
     * @param reviews the levels that were given to it
     * @param result as it is to stand there; empty for none
     */
    static String line(
            Scale scale,
            String id,
            List<List<Integer>> reviews,
            Optional<PeerGrades.Work> work,
            String result,
            List<PeerGrades.Weight> weights) {
        boolean any = !reviews.isEmpty();
        return String.join(
                ",",
                quoted(id),
                String.valueOf(reviews.size()),
                any ? number(reviews.stream().mapToDouble(scale::mean).average().orElseThrow()) : "",
                any ? number(median(scale, reviews)) : "",
                work.map(PeerGrades.Work::estimate).map(GradeTable::number).orElse(""),
                work.map(PeerGrades.Work::sd).map(GradeTable::number).orElse(""),
                work.map(PeerGrades.Work::low).map(GradeTable::number).orElse(""),
                work.map(PeerGrades.Work::high).map(GradeTable::number).orElse(""),
                result,
                quoted(weights.stream()
                        .sorted(Comparator.comparing(PeerGrades.Weight::grader, BY_ID))
                        .map(weight -> weight.grader() + ":" + String.format(Locale.ROOT, "%.4f", weight.share()))
                        .collect(Collectors.joining(";"))));
    }

    private static double median(Scale scale, List<List<Integer>> reviews) {
        double sum = 0;
        double all = 0;
        for (int criterion = 0; criterion < scale.criteria(); criterion++) {
            int place = criterion;
            int doubled = MedianRule.doubledMedian(
                    reviews.stream().map(levels -> new Level(levels.get(place))).toList());
            sum += scale.weights().get(criterion) * doubled / 2;
            all += scale.weights().get(criterion);
        }
        return sum / all;
    }

    /** With six decimals. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
