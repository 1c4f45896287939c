package academy.huikuan.grading;

import academy.huikuan.platform.Ids;

/** An exercise, 36 characters. */
public record ExerciseId(String value) {
    public ExerciseId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
