package academy.huikuan.platform;

import java.util.Comparator;

/** One thing wrong in a file that an author wrote; lines count from 1. */
public record Problem(String file, int line, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    public Problem {
        if (line < 1) throw new IllegalArgumentException("line " + line);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
