package academy.huikuan.authoring;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Description;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.TrueFalse;

/** The same question under another label. */
final class Relabelled {
    private Relabelled() {}

    /** Under another id. */
    static Question of(Question question, OwnId id) {
        Label old = question.label();
        return of(question, new Label(id.value(), old.name(), old.topics(), old.skills(), old.tags()));
    }

    static Question of(Question question, Label label) {
        if (question instanceof SingleChoice q) return new SingleChoice(label, q.prompt(), q.options(), q.shuffles(), q.general());
        if (question instanceof MultipleChoice q) return new MultipleChoice(label, q.prompt(), q.options(), q.shuffles(), q.general());
        if (question instanceof Judgement q) return new Judgement(label, q.prompt(), q.options(), q.general());
        if (question instanceof TrueFalse q) return new TrueFalse(label, q.prompt(), q.truth(), q.wrong(), q.right(), q.general());
        if (question instanceof Numerical q)
            return new Numerical(label, q.prompt(), q.accepted(), q.units(), q.formula(), q.otherwise(), q.general());
        if (question instanceof Computed q)
            return new Computed(
                    label, q.prompt(), q.formula(), q.variables(), q.tolerance(), q.units(), q.answer(), q.otherwise(), q.general());
        if (question instanceof ShortAnswer q) return new ShortAnswer(label, q.prompt(), q.wanted(), q.wording(), q.general());
        if (question instanceof Matching q)
            return new Matching(label, q.prompt(), q.lefts(), q.rights(), q.keys(), q.shuffles(), q.general());
        if (question instanceof Ordering q) return new Ordering(label, q.prompt(), q.items(), q.grading(), q.general());
        if (question instanceof Gaps q) return new Gaps(label, q.prompt(), q.pieces(), q.general());
        if (question instanceof Essay q) return new Essay(label, q.prompt(), q.rubric(), q.notes(), q.general());
        if (question instanceof TalkItem q) return new TalkItem(label, q.prompt(), q.dialogue(), q.source(), q.general());
        Description q = (Description) question;
        return new Description(label, q.prompt(), q.general());
    }
}
