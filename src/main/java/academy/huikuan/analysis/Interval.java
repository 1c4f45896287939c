package academy.huikuan.analysis;

/** From and to, both included. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException("interval " + low + " to " + high);
    }
}
