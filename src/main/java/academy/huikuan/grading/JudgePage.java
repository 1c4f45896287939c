package academy.huikuan.grading;

import academy.huikuan.web.Page;

/**
 * One appeal, to be decided by a trainer who does not learn whose it is.
 * @param work address of the work's sheet
 * @param again whether this trainer has to begin a new grade there
 * @param graded whether a trainer has handed in a grade since it was taken up
 * @param words what was written before something was found wrong
 * @param decision for which it was written: uphold or change
 * @param fault key of what is wrong with it; empty for nothing
 */
public record JudgePage(AppealView appeal, String work, boolean again, boolean graded, String words, String decision, String fault)
        implements Page {
    @Override
    public String template() {
        return "grading/judge.jte";
    }
}
