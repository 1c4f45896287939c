package academy.huikuan.authoring;

import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one kind of question is written in a form, beside what all kinds have. */
interface KindForm {
    /** The form of each kind but those whose question is read from its source: gaps and talks; see {@link QuestionForm}. */
    Map<Kind, KindForm> ALL = new EnumMap<>(Map.of(
            Kind.SINGLE, new ChoiceForm(Kind.SINGLE),
            Kind.MULTIPLE, new ChoiceForm(Kind.MULTIPLE),
            Kind.JUDGEMENT, new ChoiceForm(Kind.JUDGEMENT),
            Kind.TRUTH, new TruthForm(),
            Kind.NUMBER, new NumberForm(),
            Kind.COMPUTED, new ComputedForm(),
            Kind.SHORT, new ShortForm(),
            Kind.MATCHING, new MatchingForm(),
            Kind.ORDERING, new OrderingForm(),
            Kind.ESSAY, new EssayForm()));

    List<Part> parts();

    /** The question that a form describes; empty where the sheet has noted what is wrong. */
    Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general);

    /** The fields of a question of this kind; empty where they cannot say all of it. */
    Optional<Entries> entries(Question question);
}
