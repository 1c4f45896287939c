package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Choice;
import academy.huikuan.dialogue.Talk;
import java.util.Optional;

/**
 * One turn of a talk that goes on: what the customer said, what was answered, and what came of it; without what the authors think of it.
 * @param number from 1
 */
public record SoloTurn(int number, String says, Optional<String> aside, String say, String result, String mood, boolean redLine) {
    static SoloTurn of(Talk.Turn turn) {
        Choice choice = turn.choice();
        return new SoloTurn(
                turn.number(),
                turn.node().says(),
                turn.node().aside(),
                choice.say(),
                choice.result(),
                choice.mood().id(),
                choice.redLine().isPresent());
    }
}
