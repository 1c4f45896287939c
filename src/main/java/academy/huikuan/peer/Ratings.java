package academy.huikuan.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reviews as arrays, in an order that does not depend on the order in which they come: by submission, then by grader, as their ids are ordered. */
final class Ratings {
    final Scale scale;
    final List<String> submissions;
    final List<String> graders;
    /** Number of reviews. */
    final int size;
    /** Of each review: place of its submission and of its grader, weighted mean, levels. */
    final int[] work;
    final int[] by;
    final double[] y;
    final int[][] levels;
    /** Reviews of submission s are firstOf[s] to firstOf[s+1] − 1. */
    final int[] firstOf;
    /** Reviews by each grader. */
    final int[][] of;
    /** The trainer's weighted mean of each submission; NaN where there is none. */
    final double[] trainer;

    /** @throws IllegalArgumentException if a grader reviews a submission twice, or a level is not of the scale */
    Ratings(Scale scale, List<PeerReview> reviews, List<TrainerGrade> grades, Comparator<String> ids) {
        this.scale = scale;
        List<PeerReview> sorted = new ArrayList<>(reviews);
        sorted.sort(Comparator.comparing(PeerReview::submission, ids).thenComparing(PeerReview::grader, ids));
        for (int i = 1; i < sorted.size(); i++)
            if (sorted.get(i).submission().equals(sorted.get(i - 1).submission())
                    && sorted.get(i).grader().equals(sorted.get(i - 1).grader()))
                throw new IllegalArgumentException(sorted.get(i).grader() + " reviews " + sorted.get(i).submission() + " twice");
        submissions = sorted.stream().map(PeerReview::submission).distinct().toList();
        graders = sorted.stream().map(PeerReview::grader).distinct().sorted(ids).toList();
        Map<String, Integer> placeOf = places(submissions);
        Map<String, Integer> graderAt = places(graders);
        size = sorted.size();
        work = new int[size];
        by = new int[size];
        y = new double[size];
        levels = new int[size][];
        firstOf = new int[submissions.size() + 1];
        int[] count = new int[graders.size()];
        for (int e = 0; e < size; e++) {
            PeerReview review = sorted.get(e);
            work[e] = placeOf.get(review.submission());
            by[e] = graderAt.get(review.grader());
            y[e] = scale.mean(review.levels());
            levels[e] = review.levels().stream().mapToInt(Integer::intValue).toArray();
            firstOf[work[e] + 1] = e + 1;
            count[by[e]]++;
        }
        of = new int[graders.size()][];
        for (int g = 0; g < of.length; g++) of[g] = new int[count[g]];
        for (int e = size - 1; e >= 0; e--) of[by[e]][--count[by[e]]] = e;
        trainer = new double[submissions.size()];
        Arrays.fill(trainer, Double.NaN);
        for (TrainerGrade grade : grades) {
            double mean = scale.mean(grade.levels());
            Integer place = placeOf.get(grade.submission());
            if (place != null) trainer[place] = mean;
        }
    }

    private static Map<String, Integer> places(List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        for (String id : ids) places.put(id, places.size());
        return places;
    }

    int works() {
        return submissions.size();
    }

    boolean graded(int s) {
        return !Double.isNaN(trainer[s]);
    }
}
