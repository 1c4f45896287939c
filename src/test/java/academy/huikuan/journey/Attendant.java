package academy.huikuan.journey;

import academy.huikuan.harness.Screen;

/** Someone of the story, as the roster tells it. */
record Attendant(String number, String name, String department, String role, String cohort, Screen screen) {
    static final String PASSWORD = "huikuan-2026";

    /** The line of the roster: number, name, department, role, cohort. */
    String line() {
        return String.join(",", number, name, department, role, cohort);
    }
}
