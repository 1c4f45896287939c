package academy.huikuan.question;

import academy.huikuan.dialogue.Choice;
import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * A branching talk to be played to its end, without a step back.
 * @param source the dialogue's own text, so that the question is kept with it
 */
public record TalkItem(Label label, Text prompt, Dialogue dialogue, String source, Optional<Text> general) implements Question {
    /** The whole way that was chosen so far; of several ways the last, which is the line that was pressed. */
    @Override
    public Answer read(List<String> values, Presentation shown) {
        String path = values.isEmpty() ? "" : values.get(values.size() - 1).strip();
        if (path.isEmpty()) return new Answer.Nothing();
        Talk.replay(dialogue, path);
        return new Answer.Said(path);
    }

    /** Whether an answer goes on where another stopped; what was said is said. */
    public static boolean goesOn(Answer former, Answer next) {
        String said = former instanceof Answer.Said before ? before.path() : "";
        return next instanceof Answer.Said after && after.path().startsWith(said);
    }

    /** Whether it was begun and has not come to its end. */
    public boolean halfWay(Answer given) {
        return given instanceof Answer.Said said && Talk.replay(dialogue, said.path()).ending().isEmpty();
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        return given instanceof Answer.Said said ? List.of(said.path()) : List.of();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Said(dialogue.bestTalk().path()));
    }

    /** What the chosen lines won of what the best talk wins; nothing for a talk that is not at its end or crossed a red line. */
    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Said said)) return Optional.of(Weight.NOTHING.points());
        Talk talk = Talk.replay(dialogue, said.path());
        boolean crossed = talk.turns().stream().map(Talk.Turn::choice).map(Choice::redLine).anyMatch(Optional::isPresent);
        if (talk.ending().isEmpty() || crossed) return Optional.of(Weight.NOTHING.points());
        int best = won(dialogue.bestTalk());
        return Optional.of(Question.points(Math.max(0, Math.min(won(talk), best)), Math.max(1, best)));
    }

    private static int won(Talk talk) {
        return talk.turns().stream().mapToInt(turn -> turn.choice().effect()).sum();
    }
}
