package academy.huikuan.bank;

import academy.huikuan.dialogue.Dialogue;
import academy.huikuan.dialogue.DialogueReader;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Description;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.TalkItem;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A question while it is read, whatever the format: the rules that every format's questions follow. Each verb gives the question, or tells
 * what is wrong with it.
 * @param problems gets what is wrong, as a sentence without its place
 */
record Draft(Label label, Text prompt, Optional<Text> general, Notes notes, Consumer<String> problems) {
    private static final int FEWEST = 2;

    /** One side of a pair, or a right side that belongs to nothing. */
    record Pair(Optional<Text> left, Text right) {}

    private Optional<Question> refused(String message) {
        problems.accept(message);
        return Optional.empty();
    }

    /** @param several whether more than one option may be chosen, unless a note says otherwise */
    Optional<Question> choice(List<Option> options, boolean several, boolean shuffles) {
        Optional<String> kind = notes.one(Notes.KIND);
        if (options.size() < FEWEST) return refused("a choice needs two options or more");
        if (options.size() > ChoiceQuestion.MOST_OPTIONS)
            return refused("a choice has " + ChoiceQuestion.MOST_OPTIONS + " options at most");
        if (options.stream().noneMatch(Option::right))
            return refused("no option is right; mark one with '=' or give weights such as ~%50%");
        String wanted = kind.orElse(several ? Kind.MULTIPLE.id() : Kind.SINGLE.id());
        if (wanted.equals(Kind.SINGLE.id())) return Optional.of(new SingleChoice(label, prompt, options, shuffles, general));
        if (wanted.equals(Kind.MULTIPLE.id())) return Optional.of(new MultipleChoice(label, prompt, options, shuffles, general));
        if (!wanted.equals(Kind.JUDGEMENT.id())) {
            notes.wrong("a choice is of the kind single, multiple or judgement, not '" + wanted + "'");
            return Optional.empty();
        }
        if (options.stream().anyMatch(option -> option.weight().units() < 0))
            return refused("a situational judgement has no grade below 0");
        return Optional.of(new Judgement(label, prompt, options, general));
    }

    Optional<Question> trueFalse(boolean truth, Optional<Text> wrong, Optional<Text> right) {
        return Optional.of(new TrueFalse(label, prompt, truth, wrong, right, general));
    }

    Optional<Question> numerical(List<Numerical.Range> accepted, List<Unit> units, Optional<Text> otherwise) {
        if (accepted.isEmpty()) return refused("no number is right");
        return new ComputedDraft(this).numerical(accepted, units, otherwise);
    }

    Optional<Question> shortAnswer(List<Wanted> wanted, boolean exactCase) {
        if (wanted.stream().noneMatch(one -> one.weight().units() > 0)) return refused("no answer is right");
        List<String> said = notes.take(Notes.WORDING).stream().flatMap(note -> List.of(note.split("\\s*,\\s*")).stream()).toList();
        said.stream()
                .filter(word -> !word.equals("case") && !word.equals("traditional"))
                .forEach(word -> notes.wrong("the wording is 'case' or 'traditional', not '" + word + "'"));
        Wording wording = new Wording(exactCase || said.contains("case"), said.contains("traditional"));
        return Optional.of(new ShortAnswer(label, prompt, wanted, wording, general));
    }

    Optional<Question> matching(List<Pair> pairs, boolean shuffles) {
        List<Text> lefts = new ArrayList<>();
        List<Text> rights = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.left().isEmpty()) continue;
            if (!rights.contains(pair.right())) rights.add(pair.right());
            lefts.add(pair.left().get());
            keys.add(rights.indexOf(pair.right()));
        }
        for (Pair pair : pairs) if (!rights.contains(pair.right())) rights.add(pair.right());
        if (lefts.size() < FEWEST) return refused("a matching needs two pairs or more");
        if (rights.size() < FEWEST) return refused("a matching needs two different right sides or more");
        if (rights.size() > ChoiceQuestion.MOST_OPTIONS)
            return refused("a matching has " + ChoiceQuestion.MOST_OPTIONS + " different right sides at most");
        return Optional.of(new Matching(label, prompt, lefts, rights, keys, shuffles, general));
    }

    Optional<Question> ordering(List<Text> items, Ordering.Grading grading) {
        if (items.size() < FEWEST) return refused("an ordering needs two items or more, each on a line of its own");
        if (items.size() > ChoiceQuestion.MOST_OPTIONS)
            return refused("an ordering has " + ChoiceQuestion.MOST_OPTIONS + " items at most");
        return Optional.of(new Ordering(label, prompt, items, grading, general));
    }

    Optional<Question> gaps(List<Gaps.Piece> pieces) {
        if (pieces.stream().noneMatch(Gaps.Gap.class::isInstance)) return refused("the text has no gap");
        return Optional.of(new Gaps(label, prompt, pieces, general));
    }

    Optional<Question> description() {
        return Optional.of(new Description(label, prompt, general));
    }

    /**
     * A text to write; with a dialogue a talk to play.
     * @param kept the dialogue's text where it stands in the file itself
     * @param dialogues texts of dialogues by their ids, for those that are only named
     */
    Optional<Question> essay(Optional<Text> graders, Optional<String> kept, Function<String, Optional<String>> dialogues) {
        Optional<String> dialogue = notes.one(Notes.DIALOGUE);
        Optional<String> rubric = dialogue.isPresent() ? Optional.empty() : notes.one(Notes.RUBRIC);
        if (dialogue.isEmpty() && kept.isEmpty()) return Optional.of(new Essay(label, prompt, rubric, graders, general));
        Optional<String> source = kept.or(() -> dialogue.flatMap(dialogues)).map(Draft::evened);
        if (source.isEmpty()) notes.wrong("there is no dialogue '" + dialogue.orElseThrow() + "' at hand");
        if (source.isEmpty()) return Optional.empty();
        return talk(source.get()).map(talk -> new TalkItem(label, prompt, talk, source.get(), general));
    }

    private static String evened(String yaml) {
        return String.join("\n", yaml.stripTrailing().lines().toList());
    }

    private Optional<Dialogue> talk(String source) {
        try {
            return Optional.of(DialogueReader.kept(source));
        } catch (IllegalStateException | IllegalArgumentException broken) {
            notes.wrong(broken.getMessage());
            return Optional.empty();
        }
    }
}
