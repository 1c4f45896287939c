package academy.huikuan.quiz;

import academy.huikuan.dialogue.Node;
import academy.huikuan.dialogue.Talk;
import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Prompt;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws an {@link ItemView} of a question: takes of it what a learner may see. */
final class ItemPicture {
    /** Characters of the longest right side that still fits into a closed list on a phone. */
    private static final int SHORT_SIDE = 16;

    private final Question question;
    private final Presentation shown;
    private final Answer answer;
    private final String kind;
    private final List<String> fields;

    ItemPicture(Question question, Presentation shown, Answer answer) {
        this.question = question;
        this.shown = shown;
        this.answer = answer;
        this.kind = Kind.of(question).id();
        this.fields = question.fields(answer, shown);
    }

    ItemView view() {
        Prompt prompt = Prompt.of(question.prompt());
        if (question instanceof ChoiceQuestion choice) return new ItemView.Choices(kind, prompt, choice.several(), choices(choice));
        if (question instanceof Numerical number) return number(prompt, number.units(), entered().map(number::readable));
        if (question instanceof Computed computed)
            return number(Prompt.of(computed.told(computed.prompt(), shown)), computed.units(), entered().map(computed::readable));
        if (question instanceof ShortAnswer) return new ItemView.Word(kind, prompt, field(0));
        if (question instanceof Essay) return new ItemView.Writing(kind, prompt, field(0), Answer.LONGEST);
        if (question instanceof Matching matching) return match(prompt, matching);
        if (question instanceof Ordering ordering) return new ItemView.Order(kind, prompt, places(ordering));
        if (question instanceof Gaps gaps) return new ItemView.Gapped(kind, prompt, parts(gaps));
        if (question instanceof TalkItem talk) return spoken(prompt, talk);
        return new ItemView.Told(kind, prompt);
    }

    /** What stands in a field; empty for nothing. */
    private String field(int place) {
        return place < fields.size() ? fields.get(place) : "";
    }

    private Optional<Answer.Entered> entered() {
        return answer instanceof Answer.Entered entered ? Optional.of(entered) : Optional.empty();
    }

    private List<ItemView.Choice> choices(ChoiceQuestion choice) {
        List<ItemView.Choice> choices = new ArrayList<>();
        for (int place = 0; place < shown.order().size(); place++) {
            int option = shown.order().get(place);
            String letter = letter(place);
            choices.add(new ItemView.Choice(
                    letter, Kind.optionKey(question, option), choice.options().get(option).text().html(), fields.contains(letter)));
        }
        return choices;
    }

    private ItemView number(Prompt prompt, List<Unit> units, Optional<Boolean> readable) {
        return new ItemView.Number(kind, prompt, field(0), readable.orElse(true), units.stream().map(Unit::name).toList());
    }

    private ItemView match(Prompt prompt, Matching matching) {
        List<ItemView.Left> lefts = IntStream.range(0, matching.lefts().size())
                .mapToObj(left -> new ItemView.Left(matching.lefts().get(left).html(), field(left)))
                .toList();
        List<ItemView.Side> rights = IntStream.range(0, shown.order().size())
                .mapToObj(place -> {
                    Text right = matching.rights().get(shown.order().get(place));
                    return new ItemView.Side(letter(place), right.plain(), right.html());
                })
                .toList();
        boolean listed = rights.stream().anyMatch(right -> right.text().length() > SHORT_SIDE);
        return new ItemView.Match(kind, prompt, lefts, rights, listed);
    }

    private List<ItemView.Placed> places(Ordering ordering) {
        return IntStream.range(0, shown.order().size())
                .mapToObj(place -> {
                    Text item = ordering.items().get(shown.order().get(place));
                    return new ItemView.Placed(item.plain(), item.html(), field(place).isEmpty() ? 0 : Integer.parseInt(field(place)));
                })
                .toList();
    }

    private List<ItemView.Part> parts(Gaps gaps) {
        List<String> around = GapText.around(gaps);
        List<ItemView.Part> parts = new ArrayList<>();
        for (int gap = 0; gap < gaps.gaps().size(); gap++)
            parts.add(new ItemView.Part(around.get(gap), Optional.of(gap(gaps, gap))));
        parts.add(new ItemView.Part(around.get(around.size() - 1), Optional.empty()));
        return parts;
    }

    private ItemView.Gap gap(Gaps gaps, int place) {
        Gaps.Gap gap = gaps.gaps().get(place);
        String filled = field(place);
        if (gap instanceof Gaps.ChoiceGap choice) {
            List<String> options = gaps.order(place, shown).stream()
                    .map(option -> choice.options().get(option).text().plain())
                    .toList();
            return new ItemView.Gap(place + 1, options, !choice.dropdown(), false, filled, true);
        }
        boolean figure = gap instanceof Gaps.NumberGap;
        boolean readable = !figure || filled.isEmpty() || Gaps.number(filled).isPresent();
        return new ItemView.Gap(place + 1, List.of(), false, figure, filled, readable);
    }

    private ItemView spoken(Prompt prompt, TalkItem item) {
        Talk talk = answer instanceof Answer.Said said ? Talk.replay(item.dialogue(), said.path()) : Talk.begin(item.dialogue());
        return new ItemView.Spoken(
                kind,
                prompt,
                item.dialogue().title(),
                item.dialogue().opening(),
                talk.path(),
                talk.turns().stream().map(ItemPicture::line).toList(),
                talk.phase().name().toLowerCase(Locale.ROOT),
                talk.next().map(node -> now(node, talk.path())),
                talk.ending().map(ending -> new ItemView.Ending(ending.title(), ending.text())));
    }

    private static ItemView.Line line(Talk.Turn turn) {
        return new ItemView.Line(
                turn.number(), turn.node().says(), turn.node().aside(), turn.choice().say(), turn.choice().result());
    }

    private static ItemView.Now now(Node node, String path) {
        return new ItemView.Now(
                node.says(),
                node.aside(),
                IntStream.range(0, node.choices().size())
                        .mapToObj(choice -> new ItemView.Say(path + choice, node.choices().get(choice).say()))
                        .toList());
    }

    static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }
}
