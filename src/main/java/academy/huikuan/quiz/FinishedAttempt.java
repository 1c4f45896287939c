package academy.huikuan.quiz;

import academy.huikuan.score.Score;

/** A finished attempt as lists name it. @param number from 1. @param pending questions that a person has yet to mark */
public record FinishedAttempt(
        AttemptId id, String quiz, String unit, String title, int number, Score score, boolean passed, int pending) {
    /** Of its result. */
    public String address() {
        return "/quiz/" + quiz + "/attempt/" + id + "/result";
    }
}
