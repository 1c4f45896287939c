package academy.huikuan.bank;

import academy.huikuan.question.ChoiceQuestion;
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
import academy.huikuan.question.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a bank in GIFT. What GIFT has no word for, such as drawn values or a rubric, stands in comments that {@link GiftReader} knows and
 * others pass over; what cannot stand there either is told, and texts with several gaps are left out.
 */
public final class GiftWriter {
    private final StringBuilder out = new StringBuilder();
    private final Losses losses = new Losses();
    private final GiftTexts texts = new GiftTexts(losses);

    private GiftWriter() {}

    public static Written write(List<Entry> questions) {
        GiftWriter writer = new GiftWriter();
        String category = "";
        for (Entry entry : questions) {
            if (entry.question() instanceof Gaps gaps) {
                writer.losses.of(gaps.label());
                writer.losses.add("GIFT has no texts with several gaps; the question is left out");
                continue;
            }
            if (!entry.category().equals(category)) writer.out.append("$CATEGORY: ").append(GiftEscapes.written(entry.category())).append("\n\n");
            category = entry.category();
            writer.question(entry.question());
        }
        return new Written(writer.out.toString().getBytes(StandardCharsets.UTF_8), writer.losses.all());
    }

    /** One question as a text of its own. */
    static String source(Question question) {
        GiftWriter writer = new GiftWriter();
        writer.question(question);
        return writer.out.toString().strip();
    }

    private void question(Question question) {
        losses.of(question.label());
        List<String> notes = new ArrayList<>();
        String answers = answers(question, notes);
        comments(question, notes);
        out.append("::").append(GiftEscapes.written(question.label().name())).append("::");
        out.append(texts.prompt(question.prompt())).append(answers).append("\n\n");
    }

    private void comments(Question question, List<String> more) {
        Label label = question.label();
        List<String> notes = new ArrayList<>();
        if (!label.id().isEmpty()) notes.add("id:" + label.id());
        label.topics().forEach(topic -> notes.add("tag:topic=" + topic));
        label.skills().forEach(skill -> notes.add("tag:skill=" + skill));
        label.tags().forEach(tag -> notes.add("tag:" + tag));
        notes.addAll(more);
        if (!notes.isEmpty())
            out.append(notes.stream()
                    .map(note -> "[" + note.replace("]", "\\]").replaceAll("\\s+", " ") + "]")
                    .collect(Collectors.joining(" ", "// ", "\n")));
        if (question instanceof TalkItem talk)
            talk.source().lines().forEach(line -> out.append((GiftNotes.KEPT + " " + line).stripTrailing()).append('\n'));
    }

    /** What stands behind the prompt. @param notes gets what only a comment can say */
    private String answers(Question question, List<String> notes) {
        if (question instanceof ChoiceQuestion choice && !(question instanceof TrueFalse)) return choice(choice, notes);
        if (question instanceof TrueFalse truth) return texts.trueFalse(truth);
        if (question instanceof Numerical number) return number(number, notes);
        if (question instanceof Computed computed) return computed(computed, notes);
        if (question instanceof ShortAnswer written) return written(written, notes);
        if (question instanceof Matching matching) return matching(matching);
        if (question instanceof Ordering ordering) return texts.ordering(ordering);
        if (question instanceof Essay essay) return essay(essay, notes);
        if (question instanceof TalkItem talk) {
            notes.add(Notes.DIALOGUE + ":" + talk.dialogue().scenario());
            return texts.braces(talk, List.of());
        }
        if (question instanceof Description && question.general().isPresent()) losses.add("GIFT has no general feedback to a description");
        return "";
    }

    private String choice(ChoiceQuestion question, List<String> notes) {
        boolean several = question instanceof MultipleChoice;
        boolean marked = !several && question.options().stream().anyMatch(option -> option.weight().whole());
        if (question instanceof Judgement) notes.add(Notes.KIND + ":judgement");
        else if (question instanceof SingleChoice && !marked) notes.add(Notes.KIND + ":single");
        if (!several && !marked) losses.add("no option earns all points; other systems take it for a choice of several");
        if (!question.shuffles()) losses.add("GIFT cannot keep the options in their order");
        return texts.braces(question, question.options().stream().map(option -> texts.option(option, several, question.prompt())).toList());
    }

    private String number(Numerical question, List<String> notes) {
        question.formula().ifPresent(formula -> notes.add(Notes.FORMULA + ":" + formula.text()));
        units(question.units(), notes);
        List<String> answers = new ArrayList<>(question.accepted().stream().map(range -> texts.range(range, question.prompt())).toList());
        question.otherwise().ifPresent(said -> answers.add("~#" + texts.inner(said, question.prompt())));
        return texts.braces(question, "#", answers);
    }

    private void units(List<Unit> units, List<String> notes) {
        List<Unit> known = units.stream().filter(unit -> !unit.name().matches(".*[,\uFF0C=].*")).toList();
        if (known.size() < units.size()) losses.add("a unit with a comma or '=' in its name is left out");
        if (!known.isEmpty())
            notes.add(known.stream()
                    .map(unit -> unit.name() + "=" + unit.multiplier().toPlainString())
                    .collect(Collectors.joining(",", Notes.UNITS + ":", "")));
    }

    private String computed(Computed question, List<String> notes) {
        notes.add(Notes.FORMULA + ":" + question.formula().text());
        for (Computed.Variable variable : question.variables()) notes.add(Notes.VALUE + ":" + told(variable));
        if (question.tolerance().relative())
            notes.add(Notes.TOLERANCE + ":" + Numbers.bare(question.tolerance().amount().movePointRight(2)).toPlainString() + "%");
        units(question.units(), notes);
        BigDecimal key = question.result(question.first());
        BigDecimal around = question.tolerance().relative() ? question.tolerance().amount().multiply(key.abs()) : question.tolerance().amount();
        List<String> answers = new ArrayList<>();
        answers.add("=" + Computed.shown(key) + ":" + Numbers.bare(around).toPlainString() + texts.feedback(question.answer(), question.prompt()));
        question.otherwise().ifPresent(said -> answers.add("~#" + texts.inner(said, question.prompt())));
        return texts.braces(question, "#", answers);
    }

    static String told(Computed.Variable variable) {
        String step = variable.step().compareTo(BigDecimal.ONE) == 0 ? "" : "/" + variable.step().toPlainString();
        return variable.name() + "=" + variable.least().toPlainString() + ".." + variable.most().toPlainString() + step;
    }

    private String written(ShortAnswer question, List<String> notes) {
        if (question.wording().exactCase()) notes.add(Notes.WORDING + ":case");
        if (question.wording().traditional()) notes.add(Notes.WORDING + ":traditional");
        return texts.braces(question, question.wanted().stream().map(wanted -> texts.wanted(wanted, question.prompt())).toList());
    }

    private String matching(Matching question) {
        if (!question.shuffles()) losses.add("GIFT cannot keep the pairs in their order");
        return texts.braces(question, texts.pairs(question));
    }

    private String essay(Essay question, List<String> notes) {
        question.rubric().ifPresent(rubric -> notes.add(Notes.RUBRIC + ":" + rubric));
        if (question.notes().isPresent()) losses.add("GIFT has no notes for who marks an essay");
        return texts.braces(question, List.of());
    }
}
