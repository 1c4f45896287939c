package academy.huikuan.grading;

import academy.huikuan.platform.Ids;

/** A work handed in, 36 characters, random: it tells nothing of its author or of its time. */
public record SubmissionId(String value) {
    public SubmissionId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
