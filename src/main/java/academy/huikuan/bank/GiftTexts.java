package academy.huikuan.bank;

import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the texts and answers of GIFT so that none of their signs is mistaken for one of the format. */
final class GiftTexts {
    private static final Pattern MARKED = Pattern.compile("(?s)^\\[(html|moodle|plain|markdown)].*");
    private static final String ARROW = "->";

    private final Losses losses;

    GiftTexts(Losses losses) {
        this.losses = losses;
    }

    String prompt(Text text) {
        return marked(text, Text.Format.MOODLE) + GiftEscapes.written(text.body()) + " ";
    }

    private static String marked(Text text, Text.Format otherwise) {
        return text.format() == otherwise && !MARKED.matcher(text.body()).matches() ? "" : mark(text.format());
    }

    private static String mark(Text.Format format) {
        return "[" + format.name().toLowerCase(Locale.ROOT) + "]";
    }

    /** A text between the braces, which has the prompt's format unless it says another. */
    String inner(Text text, Text prompt) {
        return marked(text, prompt.format()) + GiftEscapes.written(text.body());
    }

    String feedback(Optional<Text> said, Text prompt) {
        return said.map(text -> "#" + inner(text, prompt)).orElse("");
    }

    String braces(Question question, List<String> answers) {
        return braces(question, "", answers);
    }

    String braces(Question question, String head, List<String> answers) {
        StringBuilder braces = new StringBuilder("{").append(head);
        answers.forEach(answer -> braces.append("\n\t").append(answer));
        question.general().ifPresent(said -> braces.append(answers.isEmpty() ? "" : "\n\t").append("####").append(inner(said, question.prompt())));
        return braces.append(answers.isEmpty() ? "}" : "\n}").toString();
    }

    String option(Option option, boolean several, Text prompt) {
        String text = inner(option.text(), prompt);
        String end = text + feedback(option.feedback(), prompt);
        if (!several && option.weight().whole()) return "=" + end;
        if (option.weight().units() == 0 && !text.startsWith("%")) return "~" + end;
        return "~%" + losses.percent(option.weight()) + "%" + end;
    }

    String range(Numerical.Range range, Text prompt) {
        String weight = range.weight().whole() ? "" : "%" + losses.percent(range.weight()) + "%";
        String off = Numbers.tolerance(range).toPlainString();
        return "=" + weight + losses.middle(range).toPlainString() + (off.equals("0") ? "" : ":" + off) + feedback(range.feedback(), prompt);
    }

    String wanted(Wanted wanted, Text prompt) {
        String text = inner(new Text(prompt.format(), wanted.pattern()), prompt);
        boolean plain = wanted.weight().equals(Weight.ALL) && !text.startsWith("%");
        return "=" + (plain ? "" : "%" + losses.percent(wanted.weight()) + "%") + unarrowed(text + feedback(wanted.feedback(), prompt));
    }

    /** In a short answer and on the left of a pair `->` would part what belongs together. */
    private String unarrowed(String text) {
        if (!text.contains(ARROW)) return text;
        losses.add("GIFT cannot say '->' in an answer; it is written as an arrow");
        return text.replace(ARROW, "\u2192");
    }

    List<String> pairs(Matching question) {
        List<String> pairs = new ArrayList<>();
        for (int left = 0; left < question.lefts().size(); left++)
            pairs.add("=" + unarrowed(inner(question.lefts().get(left), question.prompt())) + " -> "
                    + inner(question.rights().get(question.keys().get(left)), question.prompt()));
        for (int right = 0; right < question.rights().size(); right++)
            if (!question.keys().contains(right)) pairs.add("= -> " + inner(question.rights().get(right), question.prompt()));
        return pairs;
    }

    /** The first feedback is for who judged wrongly. */
    String trueFalse(TrueFalse question) {
        StringBuilder text = new StringBuilder(question.truth() ? "{TRUE" : "{FALSE");
        if (question.wrong().isPresent() || question.right().isPresent())
            text.append('#').append(question.wrong().map(said -> inner(said, question.prompt())).orElse(""));
        question.right().ifPresent(said -> text.append('#').append(inner(said, question.prompt())));
        question.general().ifPresent(said -> text.append("####").append(inner(said, question.prompt())));
        return text.append('}').toString();
    }

    String ordering(Ordering question) {
        StringBuilder text = new StringBuilder("{>" + question.items().size() + " ALL VERTICAL " + question.grading().name() + " SHOW none\n");
        for (Text item : question.items()) {
            String written = inner(item, question.prompt());
            text.append(written.startsWith("//") ? mark(item.format()) : "").append(written).append('\n');
        }
        question.general().ifPresent(said -> text.append("####").append(inner(said, question.prompt())).append('\n'));
        return text.append('}').toString();
    }
}
