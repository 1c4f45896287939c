package academy.huikuan.quiz;

import java.util.List;

/** The cohorts to choose from. @param chosen id of the chosen one; empty for all of them */
public record CohortChoice(List<One> all, String chosen) {
    public record One(String id, String name) {}

    /** What to add to an address to stay with the choice, behind a sign such as `?`. */
    public String query(String sign) {
        return chosen.isEmpty() ? "" : sign + "cohort=" + chosen;
    }

    public boolean none() {
        return all.isEmpty();
    }
}
