package academy.huikuan.grading;

import java.time.Instant;
import java.util.List;

/**
 * An appeal as the one who made it, or a trainer, sees it.
 * @param address where it is
 * @param code of the work
 * @param history the first step first
 */
public record AppealView(String address, String code, String title, AppealState state, Instant since, List<Item> items, List<Step> history) {
    /**
     * A criterion in doubt.
     * @param number from 1, as on the evidence marks
     * @param turns in question
     */
    public record Item(int number, String title, String reason, List<TurnView> turns) {}

    /** @param who empty for the one who handed the work in, otherwise the trainer's name as far as the reader may know it */
    public record Step(AppealState state, String who, String words, Instant at) {}

    public boolean open() {
        return state.open();
    }
}
