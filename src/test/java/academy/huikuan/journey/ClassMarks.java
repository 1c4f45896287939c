package academy.huikuan.journey;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import academy.huikuan.peer.TrainerGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the people of a class give each other's works, what of it was written, and what the model makes of that. People are numbers from 0. */
final class ClassMarks {
    static final double PASS = 2.4;
    /** The criterion of the red lines, whose level 0 means that one was crossed. */
    static final int COMPOSURE = 3;

    private static final int CRITERIA = 5;
    private static final Scale SCALE = Scale.of(CRITERIA, 4);

    private final List<PeerReview> reviews = new ArrayList<>();
    private final List<TrainerGrade> grades = new ArrayList<>();

    /** Levels from the work's quality, the reviewer's own severity and some noise; no red line. */
    static List<Integer> levels(int reviewer, int author) {
        double quality = (author % 2 == 0 ? 3.1 : 1.9) + 0.15 * (author % 5 - 2);
        double severity = 0.35 * (reviewer % 4 - 1.5);
        return IntStream.range(0, CRITERIA)
                .mapToObj(criterion -> {
                    double noise = 0.3 * ((reviewer * 7 + author * 11 + criterion * 5) % 5 - 2);
                    return (int) Math.max(1, Math.min(4, Math.round(quality + severity + noise)));
                })
                .toList();
    }

    /** As {@link #levels}, with a red line crossed. */
    static List<Integer> crossed(List<Integer> levels) {
        List<Integer> changed = new ArrayList<>(levels);
        changed.set(COMPOSURE, 0);
        return List.copyOf(changed);
    }

    /** The words that go with a review, by which it is found again where nobody may know whose it is. */
    static String comment(PeerReview review) {
        return comment(Integer.parseInt(review.grader()), Integer.parseInt(review.submission()));
    }

    static String comment(int reviewer, int author) {
        return "开口两句先接住了对方的难处，再问卡在哪一步。收尾时把日期复述一遍会更稳，评语编号 " + (100 + 12 * reviewer + author) + "。";
    }

    static String id(int person) {
        return String.format("%02d", person);
    }

    void reviewed(int reviewer, int author, List<Integer> levels) {
        reviews.add(new PeerReview(id(reviewer), id(author), levels));
    }

    void graded(int author, List<Integer> levels) {
        grades.add(new TrainerGrade(id(author), levels));
    }

    List<PeerReview> of(int author) {
        return reviews.stream().filter(review -> review.submission().equals(id(author))).toList();
    }

    List<Integer> by(int reviewer) {
        return reviews.stream()
                .filter(review -> review.grader().equals(id(reviewer)))
                .map(review -> Integer.valueOf(review.submission()))
                .toList();
    }

    boolean isGraded(int author) {
        return grades.stream().anyMatch(grade -> grade.submission().equals(id(author)));
    }

    double trainers(int author) {
        return mean(grades.stream().filter(grade -> grade.submission().equals(id(author))).findFirst().orElseThrow().levels());
    }

    PeerGrades model() {
        return PeerGrades.of(SCALE, reviews, grades);
    }

    static double mean(List<Integer> levels) {
        return SCALE.mean(levels);
    }

    /** The plain mean of a work's reviews. */
    double mean(int author) {
        return of(author).stream().mapToDouble(review -> mean(review.levels())).average().orElseThrow();
    }

    /** The middle level of three reviews for each criterion, averaged. */
    double median(int author) {
        return IntStream.range(0, CRITERIA)
                .map(criterion -> of(author).stream().mapToInt(review -> review.levels().get(criterion)).sorted().skip(1).findFirst().orElseThrow())
                .average()
                .orElseThrow();
    }
}
