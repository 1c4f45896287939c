package academy.huikuan.quiz;

import academy.huikuan.dialogue.Choice;
import academy.huikuan.dialogue.Ending;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.question.Answer;
import academy.huikuan.question.TalkItem;
import java.util.Optional;

/** Draws a talk that was held: of its lines what they did and which would have been better. */
final class TalkPicture {
    private TalkPicture() {}

    static ItemReview.Body of(TalkItem item, Answer answer, ItemReview.Shows shows) {
        Talk talk = answer instanceof Answer.Said said ? Talk.replay(item.dialogue(), said.path()) : Talk.begin(item.dialogue());
        return new ItemReview.Spoken(
                item.dialogue().opening(),
                talk.turns().stream().map(turn -> line(turn, shows.feedback())).toList(),
                talk.ending().map(ending -> end(ending, shows.feedback())),
                shows.feedback() && talk.turns().stream().anyMatch(turn -> turn.choice().redLine().isPresent()));
    }

    private static ItemReview.Line line(Talk.Turn turn, boolean feedback) {
        Choice choice = turn.choice();
        Optional<ItemReview.Lesson> lesson = feedback
                ? Optional.of(new ItemReview.Lesson(
                        choice.technique(), choice.mood().id(), choice.why(), choice.better(), choice.redLine().isPresent()))
                : Optional.empty();
        return new ItemReview.Line(turn.number(), turn.node().says(), choice.say(), choice.result(), lesson);
    }

    private static ItemReview.End end(Ending ending, boolean feedback) {
        return new ItemReview.End(
                ending.title(),
                ending.outcome().id(),
                ending.amount(),
                ending.date(),
                ending.text(),
                feedback ? Optional.of(ending.debrief()) : Optional.empty());
    }
}
