package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an exercise stands, for its trainers.
 * @param scenarios titles; empty for all of the unit
 * @param rubric title of the rubric; empty for each scenario's own
 * @param people who take part
 * @param handedIn works, or teams' works
 * @param parties people or teams that may hand in
 * @param asked reviewers who are asked for criteria that have changed
 * @param lateCount how many keep others waiting
 * @param late the first of them
 */
public record ExercisePage(
        String id,
        String title,
        String unit,
        boolean standing,
        Terms terms,
        int houseReviews,
        List<String> scenarios,
        List<String> cohorts,
        String rubric,
        int people,
        int parties,
        int handedIn,
        int given,
        int submitted,
        int asked,
        Optional<Instant> drawnAt,
        int lateCount,
        List<Late> late,
        Optional<Files> files)
        implements Page {
    /**
     * What there is to download.
     * @param sets of files, one for all works that have the same criteria
     * @param reviews in them
     * @param leftOut reviews that lack criteria of the rubric as it is now
     * @param behind whether something has come since results were computed
     */
    public record Files(int sets, int reviews, int leftOut, Instant computedAt, boolean behind) {}

    /**
     * Someone who keeps others waiting.
     * @param noWork has handed in nothing
     * @param lapsed reviews whose time is up
     * @param soon reviews that have to be written within a day
     * @param missing reviews that are owed
     * @param remindedAt when a trainer last reminded
     */
    public record Late(String name, String cohort, boolean noWork, int lapsed, int soon, int missing, Optional<Instant> remindedAt) {
        boolean keepsWaiting() {
            return noWork || lapsed > 0 || soon > 0;
        }

        Late remindedAt(Optional<Instant> at) {
            return new Late(name, cohort, noWork, lapsed, soon, missing, at);
        }
    }

    @Override
    public String template() {
        return "grading/exercise.jte";
    }
}
