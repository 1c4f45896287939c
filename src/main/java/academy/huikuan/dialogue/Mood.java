package academy.huikuan.dialogue;

/** How a customer loosens or hardens. */
public enum Mood {
    MUCH_HARDER("much-harder"),
    HARDER("harder"),
    SAME("same"),
    SOFTER("softer"),
    MUCH_SOFTER("much-softer");

    private final String id;

    Mood(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What one line does. @param effect from -2 to 2 */
    static Mood ofLine(int effect) {
        return values()[effect + 2];
    }

    /** Where a whole talk stands. @param sum of the effects; 3 or more is much softer, -3 or less much harder */
    static Mood ofTalk(int sum) {
        return sum >= 3 ? MUCH_SOFTER : sum > 0 ? SOFTER : sum == 0 ? SAME : sum > -3 ? HARDER : MUCH_HARDER;
    }
}
