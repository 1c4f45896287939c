package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws an {@link ItemReview} of an answered question. */
final class ReviewPicture {
    private final Question question;
    private final Presentation shown;
    private final Answer answer;
    private final Optional<Score> score;
    private final ItemReview.Shows shows;

    ReviewPicture(Question question, Presentation shown, Answer answer, Optional<Score> score, ItemReview.Shows shows) {
        this.question = question;
        this.shown = shown;
        this.answer = answer;
        this.score = score;
        this.shows = shows;
    }

    ItemReview of(int number) {
        return new ItemReview(
                number,
                Kind.of(question).id(),
                question instanceof Gaps ? "" : told(question.prompt()).html(),
                shows.marks() ? verdict() : "",
                shows.marks() ? score.map(Score::percent).orElse(0) : 0,
                body(),
                feedback().stream().map(Text::html).toList());
    }

    private String verdict() {
        if (!answer.given()) return "none";
        if (score.isEmpty()) return "waiting";
        return verdict(score.get().earned(), score.get().possible());
    }

    private static String verdict(long earned, long possible) {
        return earned == possible ? "right" : earned == 0 ? "wrong" : "part";
    }

    /** A text with the values that were drawn for it. */
    private Text told(Text text) {
        return question instanceof Computed computed ? computed.told(text, shown) : text;
    }

    /** An essay's general feedback is its model answer, which stands elsewhere. */
    private List<Text> feedback() {
        if (!shows.feedback()) return List.of();
        List<Text> own = List.of();
        if (question instanceof Numerical number) own = number.feedback(answer);
        if (question instanceof Computed computed) own = computed.feedback(answer, shown);
        if (question instanceof ShortAnswer words) own = words.hit(answer).flatMap(Wanted::feedback).stream().toList();
        Optional<Text> general = question instanceof Essay ? Optional.empty() : question.general();
        return Stream.concat(own.stream(), general.map(this::told).stream()).toList();
    }

    private ItemReview.Body body() {
        if (question instanceof ChoiceQuestion choice) return options(choice);
        if (question instanceof Numerical || question instanceof Computed) return typed(true);
        if (question instanceof ShortAnswer) return typed(false);
        if (question instanceof Matching matching) return pairs(matching);
        if (question instanceof Ordering ordering) return ordered(ordering);
        if (question instanceof Gaps gaps) return filled(gaps);
        if (question instanceof Essay essay) return written(essay);
        if (question instanceof TalkItem talk) return TalkPicture.of(talk, answer, shows);
        return new ItemReview.Told();
    }

    private ItemReview.Body options(ChoiceQuestion choice) {
        boolean graded = question instanceof Judgement && shows.rights();
        Comparator<Integer> best = Comparator.comparing((Integer option) -> choice.options().get(option).weight()).reversed();
        Stream<Integer> order = graded ? shown.order().stream().sorted(best) : shown.order().stream();
        return new ItemReview.Options(graded, order.map(option -> option(choice, option, graded)).toList());
    }

    private ItemReview.Option option(ChoiceQuestion choice, int place, boolean graded) {
        Option option = choice.options().get(place);
        boolean chosen = answer instanceof Answer.Chosen given && given.options().contains(place);
        boolean right = choice.several() ? option.right() : option.weight().whole();
        boolean part = !choice.several() && option.right() && !option.weight().whole();
        return new ItemReview.Option(
                Kind.optionKey(question, place),
                option.text().html(),
                chosen,
                shows.rights() && right,
                shows.rights() && chosen && !right && !part,
                shows.rights() && (graded || part) ? Optional.of(percent(option.weight())) : Optional.empty(),
                option.feedback().filter(text -> shows.feedback()).map(Text::html));
    }

    private static int percent(Weight weight) {
        return (int) (100 * weight.units() / Weight.FULL);
    }

    private ItemReview.Body typed(boolean figure) {
        List<String> given = question.fields(answer, shown);
        Optional<Answer> right = shows.rights() ? question.rightAnswer(shown) : Optional.empty();
        return new ItemReview.Typed(figure, given.stream().findFirst(), right.map(key -> question.fields(key, shown).get(0)));
    }

    private ItemReview.Body pairs(Matching matching) {
        List<Integer> rights = answer instanceof Answer.Matched matched ? matched.rights() : List.of();
        return new ItemReview.Pairs(IntStream.range(0, matching.lefts().size())
                .mapToObj(left -> {
                    int given = left < rights.size() ? rights.get(left) : -1;
                    int key = matching.keys().get(left);
                    return new ItemReview.Pair(
                            matching.lefts().get(left).html(),
                            given < 0 ? Optional.empty() : Optional.of(matching.rights().get(given).html()),
                            !shows.rights() ? "" : given == key ? "right" : "wrong",
                            shows.rights() && given != key ? Optional.of(matching.rights().get(key).html()) : Optional.empty());
                })
                .toList());
    }

    private ItemReview.Body ordered(Ordering ordering) {
        List<Integer> given = answer instanceof Answer.Ordered order ? order.items() : List.of();
        List<Integer> told = IntStream.range(0, ordering.items().size()).boxed().toList();
        List<Integer> listed = shows.rights() ? told : given.isEmpty() ? shown.order() : given;
        return new ItemReview.Ordered(
                shows.rights(),
                listed.stream()
                        .map(item -> new ItemReview.Placed(
                                ordering.items().get(item).html(),
                                given.indexOf(item) + 1,
                                shows.rights() && given.indexOf(item) == item))
                        .toList());
    }

    private ItemReview.Body filled(Gaps gaps) {
        List<String> given = answer instanceof Answer.Filled some ? some.gaps() : List.of();
        List<String> around = GapText.around(gaps);
        List<ItemReview.Part> parts = new ArrayList<>();
        for (int gap = 0; gap < gaps.gaps().size(); gap++)
            parts.add(new ItemReview.Part(
                    around.get(gap), Optional.of(hole(gaps.gaps().get(gap), gap, gap < given.size() ? given.get(gap) : ""))));
        parts.add(new ItemReview.Part(around.get(around.size() - 1), Optional.empty()));
        return new ItemReview.Filled(parts);
    }

    private ItemReview.Hole hole(Gaps.Gap gap, int place, String filled) {
        boolean empty = filled.isEmpty();
        Weight weight = empty ? Weight.NOTHING : gap.weigh(filled);
        Optional<String> words = empty
                ? Optional.empty()
                : Optional.of(gap instanceof Gaps.ChoiceGap choice ? option(choice, filled) : filled);
        return new ItemReview.Hole(
                place + 1,
                words,
                !shows.rights() ? "" : empty ? "none" : verdict(weight.units(), Weight.FULL),
                shows.rights() ? percent(weight) : 0,
                shows.rights() && !weight.whole() ? Optional.of(key(gap)) : Optional.empty(),
                empty || !shows.feedback() ? Optional.empty() : gap.feedback(filled).map(Text::html));
    }

    private static String key(Gaps.Gap gap) {
        return gap instanceof Gaps.ChoiceGap choice ? option(choice, choice.right()) : gap.key();
    }

    private static String option(Gaps.ChoiceGap gap, String number) {
        return gap.options().get(Integer.parseInt(number)).text().plain();
    }

    private ItemReview.Body written(Essay essay) {
        Optional<String> text = answer instanceof Answer.Written written ? Optional.of(written.text()) : Optional.empty();
        return new ItemReview.Written(
                text,
                text.isPresent() && score.isEmpty(),
                text.isPresent() && shows.marks() ? score.map(Score::percent) : Optional.empty(),
                essay.general().filter(model -> shows.rights()).map(Text::html));
    }
}
