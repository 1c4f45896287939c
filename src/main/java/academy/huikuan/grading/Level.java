package academy.huikuan.grading;

/**
 * How far one criterion was met, from 0 (not done) to 4 (exemplary).
 * @throws IllegalArgumentException outside 0–4
 */
public record Level(int value) implements Comparable<Level> {
    /** The highest level. */
    public static final int TOP = 4;

    public Level {
        if (value < 0 || value > TOP) throw new IllegalArgumentException("level " + value);
    }

    @Override
    public int compareTo(Level other) {
        return Integer.compare(value, other.value);
    }
}
