package academy.huikuan.drill;

/**
 * The time of a sitting as its pages show it.
 * @param since milliseconds since 1970, to carry along
 * @param seconds so far
 * @param over whether five minutes are up
 */
public record Clockface(String since, long seconds, boolean over) {
    static Clockface of(Sitting sitting) {
        return new Clockface(sitting.carried(), sitting.seconds(), sitting.over());
    }

    /** 2:05 */
    public String shown() {
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    public int minutes() {
        return Agenda.MINUTES;
    }
}
