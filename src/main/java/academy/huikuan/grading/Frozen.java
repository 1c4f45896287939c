package academy.huikuan.grading;

import academy.huikuan.roleplay.Turn;
import java.util.List;

/**
 * What is kept of a transcript that was handed in.
 * @param code by which it is known to those who must not know its author
 * @param title of its scenario
 * @param rubric digest of the version to grade it by
 * @param turns with names masked
 */
record Frozen(String code, String title, String rubric, List<Turn> turns) {
    Frozen {
        turns = List.copyOf(turns);
    }
}
