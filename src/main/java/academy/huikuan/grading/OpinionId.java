package academy.huikuan.grading;

import academy.huikuan.platform.Secrets;

/** A review as its work's author may name it: it is not the review's own id, which the reviewer knows. */
public record OpinionId(String value) {
    private static final int LENGTH = 32;

    public OpinionId {
        if (!value.matches("[0-9a-f]{32}")) throw new IllegalArgumentException(value);
    }

    static OpinionId of(Submission work, Review review) {
        return new OpinionId(Secrets.digest("opinion " + work.shuffleKey() + review.id()).substring(0, LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
