package academy.huikuan.grading;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the model says of one work, from the reviews that there were when it was last computed. */
@Entity
@Table(name = "work_estimate")
class WorkEstimate {
    @Id
    @Column(name = "submission_id")
    private String submission;

    @Column(name = "exercise_id")
    private String exercise;

    private double estimate;

    private double deviation;

    @Column(name = "low_end")
    private double low;

    @Column(name = "high_end")
    private double high;

    private String criteria;

    @Column(name = "pass_chance")
    private double passChance;

    private int reviews;

    @Column(name = "class_graded")
    private int classGraded;

    @Column(name = "class_shift")
    private double classShift;

    private String weighings;

    @Column(name = "computed_at")
    private LocalDateTime computedAt;

    protected WorkEstimate() {}

    WorkEstimate(String submission, ExerciseId exercise) {
        this.submission = submission;
        this.exercise = exercise.value();
    }

    /** Takes what was computed. */
    void take(PeerGrades.Work work, List<String> ids, double pass, PeerGrades.Link link, List<Weighing> weighed, Instant now) {
        String words = encoded(ids, work.criteria());
        String lines = Weighing.encoded(weighed);
        double chance = work.passes(pass);
        boolean same = estimate == work.estimate() && deviation == work.sd() && reviews == work.reviews() && words.equals(criteria)
                && lines.equals(weighings) && chance == passChance && classGraded == link.graded();
        if (same) return;
        this.estimate = work.estimate();
        this.deviation = work.sd();
        this.low = work.low();
        this.high = work.high();
        this.criteria = words;
        this.passChance = chance;
        this.reviews = work.reviews();
        this.classGraded = link.graded();
        this.classShift = link.shift();
        this.weighings = lines;
        this.computedAt = Moments.stored(now);
    }

    private static String encoded(List<String> ids, List<Double> levels) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) words.append(i == 0 ? "" : " ").append(ids.get(i)).append('=').append(levels.get(i));
        return words.toString();
    }

    String submission() {
        return submission;
    }

    double estimate() {
        return estimate;
    }

    /** Standard deviation of the estimate, in levels. */
    double deviation() {
        return deviation;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** Probability of reaching the pass mark, 0 to 1. */
    double passChance() {
        return passChance;
    }

    /** Reviews that it is made of. */
    int reviews() {
        return reviews;
    }

    /** How many of the class's works a trainer had graded. */
    int classGraded() {
        return classGraded;
    }

    /** By how many levels the trainers give more (above 0) or less than the class. */
    double classShift() {
        return classShift;
    }

    Map<ReviewId, Weighing> weighings() {
        return Weighing.decoded(weighings).stream().collect(Collectors.toMap(Weighing::review, one -> one));
    }

    /** Whether it is made for exactly these criteria. */
    boolean fits(List<String> ids) {
        return ids.equals(words().map(word -> word[0]).toList());
    }

    Grade grade() {
        return ModelGrade.of(
                words().map(word -> word[0]).toList(), estimate, words().map(word -> Double.valueOf(word[1])).toList());
    }

    private java.util.stream.Stream<String[]> words() {
        return Arrays.stream(criteria.split(" ")).map(word -> word.split("=", 2));
    }
}
