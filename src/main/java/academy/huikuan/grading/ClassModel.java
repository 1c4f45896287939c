package academy.huikuan.grading;

import academy.huikuan.analysis.Agreement;
import academy.huikuan.analysis.Figure;
import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import academy.huikuan.peer.TrainerGrade;
import academy.huikuan.peer.TrainerNoise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The model of one class, with what was given to it. */
final class ClassModel {
    private final ClassReviews reviews;
    private final Comparator<String> order;
    private final Scale scale;
    private final double trainerNoise;
    private final PeerGrades model;
    private final Map<String, PeerGrades.Work> works;
    private final Map<String, PeerGrades.Grader> graders;
    private final Map<String, List<ClassReviews.Given>> byWork;

    /**
     * The model, reckoned in the order of the codes: then the files of the exercise give the same to the last bit.
     * @throws IllegalArgumentException if there is no review
     */
    ClassModel(ClassReviews reviews, Codes codes) {
        this.reviews = reviews;
        this.order = order(reviews, codes);
        this.scale = Scale.of(reviews.criteria().size(), Level.TOP);
        this.trainerNoise = TrainerNoise.of(scale, apart());
        this.model = PeerGrades.of(scale, peers(), trainers(), trainerNoise, order);
        this.works = model.works().stream().collect(Collectors.toMap(PeerGrades.Work::submission, work -> work, (a, b) -> a, TreeMap::new));
        this.graders = model.graders().stream().collect(Collectors.toMap(PeerGrades.Grader::grader, grader -> grader));
        this.byWork = reviews.byWork();
    }

    private static Comparator<String> order(ClassReviews reviews, Codes codes) {
        Map<String, String> known = new HashMap<>();
        for (ClassReviews.Given review : reviews.reviews()) {
            known.computeIfAbsent(review.work(), codes::work);
            known.computeIfAbsent(review.reviewer(), codes::grader);
        }
        return Comparator.comparing(known::get);
    }

    private ClassModel(ClassReviews reviews, ClassModel computed) {
        this.reviews = reviews;
        this.order = computed.order;
        this.scale = computed.scale;
        this.trainerNoise = computed.trainerNoise;
        this.model = computed.model;
        this.works = computed.works;
        this.graders = computed.graders;
        this.byWork = computed.byWork;
    }

    /** The same, with what has changed since that the model does not look at, such as red lines. @param now with the same reviews */
    ClassModel beside(ClassReviews now) {
        return new ClassModel(now, this);
    }

    private List<PeerReview> peers() {
        return reviews.reviews().stream()
                .map(review -> new PeerReview(review.reviewer(), review.work(), review.levels()))
                .toList();
    }

    private List<TrainerGrade> trainers() {
        return reviews.works().stream()
                .flatMap(work -> work.trainer().map(levels -> new TrainerGrade(work.id(), levels)).stream())
                .toList();
    }

    ClassReviews reviews() {
        return reviews;
    }

    PeerGrades model() {
        return model;
    }

    Map<String, PeerGrades.Work> works() {
        return works;
    }

    PeerGrades.Grader grader(String id) {
        return graders.get(id);
    }

    List<ClassReviews.Given> of(String work) {
        return byWork.getOrDefault(work, List.of());
    }

    double mean(ClassReviews.Given review) {
        return scale.mean(review.levels());
    }

    double mean(List<Integer> levels) {
        return scale.mean(levels);
    }

    /** How much each review counts, by work. */
    Map<String, List<Weighing>> weighings() {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        model.weights().forEach(weight ->
                shares.computeIfAbsent(weight.submission(), any -> new HashMap<>()).put(weight.grader(), weight.share()));
        Map<String, List<Weighing>> weighings = new HashMap<>();
        byWork.forEach((work, given) -> weighings.put(
                work, given.stream().map(review -> weighing(review, shares.get(work).get(review.reviewer()))).toList()));
        return weighings;
    }

    private Weighing weighing(ClassReviews.Given review, double share) {
        PeerGrades.Grader grader = graders.get(review.reviewer());
        return new Weighing(new ReviewId(review.id()), share, grader.severity(), grader.spread(), grader.engaged());
    }

    /** How far reviewers agree on a criterion, or on the sum of all. */
    Figure alpha(int criterion) {
        return Agreement.alpha(
                byWork.values().stream()
                        .map(given -> given.stream().map(review -> review.levels().get(criterion)).toList())
                        .toList(),
                Level.TOP);
    }

    Figure alpha() {
        return Agreement.alpha(
                byWork.values().stream()
                        .map(given -> given.stream()
                                .map(review -> review.levels().stream().mapToInt(Integer::intValue).sum())
                                .toList())
                        .toList(),
                Level.TOP * reviews.criteria().size());
    }

    /**
     * How far a trainer and the peers agree, for each criterion and last for the whole: the peers' estimates without any trainer's grade,
     * rounded to levels, of the works with two reviews or more.
     */
    List<Figure> kappas() {
        Map<String, PeerGrades.Work> alone =
                PeerGrades.of(scale, peers(), List.of(), trainerNoise, order).works().stream().collect(Collectors.toMap(PeerGrades.Work::submission, work -> work));
        List<List<Agreement.Pair>> pairs = new ArrayList<>();
        for (int i = 0; i <= reviews.criteria().size(); i++) pairs.add(new ArrayList<>());
        for (ClassReviews.Work work : reviews.works()) {
            PeerGrades.Work peers = alone.get(work.id());
            if (work.trainer().isEmpty() || peers == null || peers.reviews() < MedianRule.LEAST) continue;
            List<Integer> levels = work.trainer().get();
            for (int i = 0; i < levels.size(); i++)
                pairs.get(i).add(new Agreement.Pair(levels.get(i), level(peers.criteria().get(i))));
            pairs.get(levels.size()).add(new Agreement.Pair(level(scale.mean(levels)), level(peers.estimate())));
        }
        return pairs.stream().map(Agreement::kappa).toList();
    }

    private static int level(double estimate) {
        return (int) Math.max(0, Math.min(Level.TOP, Math.round(estimate)));
    }

    /** Works that a trainer has graded and two reviewers or more. */
    int compared() {
        return (int) reviews.works().stream()
                .filter(work -> work.trainer().isPresent() && of(work.id()).size() >= MedianRule.LEAST)
                .count();
    }

    /** How many works two trainers graded. */
    int twice() {
        return (int) reviews.works().stream().filter(work -> work.second().isPresent()).count();
    }

    /** By how many levels two trainers differ, for each work that two graded. */
    private List<Double> apart() {
        return reviews.works().stream()
                .filter(work -> work.second().isPresent())
                .map(work -> Math.abs(scale.mean(work.trainer().orElseThrow()) - scale.mean(work.second().get())))
                .toList();
    }

    /** By how many levels two trainers differ on average; empty where no work has two grades. */
    OptionalDouble trainersApart() {
        return apart().stream().mapToDouble(Double::doubleValue).average();
    }

    /** The standard deviation of one trainer's grade with which the model reckons. */
    double trainerNoise() {
        return trainerNoise;
    }

    /** The mean half width of the 90 % interval over works with two reviews and no trainer's grade; empty where there is none. */
    OptionalDouble halfWidth() {
        Map<String, Boolean> graded = new HashMap<>();
        reviews.works().forEach(work -> graded.put(work.id(), work.trainer().isPresent()));
        return works.values().stream()
                .filter(work -> work.reviews() >= MedianRule.LEAST && !graded.getOrDefault(work.submission(), false))
                .mapToDouble(ClassModel::halfWidth)
                .average();
    }

    static double halfWidth(PeerGrades.Work work) {
        return 1.6448536269514722 * work.sd();
    }

    /** Passes and class mean by one way of reckoning. */
    record Reckoning(int passes, double mean) {}

    /** By mean, by median and by the model, over the same works: those with two reviews or more. Where a trainer has graded, that counts in all. */
    Optional<List<Reckoning>> reckonings() {
        List<double[]> grades = new ArrayList<>();
        for (ClassReviews.Work work : reviews.works()) {
            List<ClassReviews.Given> given = of(work.id());
            if (given.size() < MedianRule.LEAST) continue;
            if (work.trainer().isPresent()) {
                double trainer = scale.mean(work.trainer().get());
                grades.add(new double[] {trainer, trainer, trainer});
            } else
                grades.add(new double[] {
                    given.stream().mapToDouble(this::mean).average().orElseThrow(), median(given), works.get(work.id()).estimate()
                });
        }
        if (grades.isEmpty()) return Optional.empty();
        List<Reckoning> reckonings = new ArrayList<>();
        for (int way = 0; way < 3; way++) {
            int place = way;
            reckonings.add(new Reckoning(
                    (int) grades.stream().filter(grade -> grade[place] >= reviews.pass() - 1e-9).count(),
                    grades.stream().mapToDouble(grade -> grade[place]).average().orElseThrow()));
        }
        return Optional.of(reckonings);
    }

    /** The plain median of each criterion, averaged. */
    double median(List<ClassReviews.Given> given) {
        double sum = 0;
        for (int i = 0; i < reviews.criteria().size(); i++) {
            int place = i;
            sum += MedianRule.doubledMedian(
                            given.stream().map(review -> new Level(review.levels().get(place))).toList())
                    / 2.0;
        }
        return sum / reviews.criteria().size();
    }
}
