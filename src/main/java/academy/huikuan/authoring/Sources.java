package academy.huikuan.authoring;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Formats;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.bank.MoodleXmlReader;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Secrets;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions as text: written in GIFT, or in Moodle XML where GIFT cannot say all of it, and read again by the banks' readers. */
final class Sources {
    private static final String FILE = "question";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})?(E[+-]?[0-9]{1,3})?");

    /**
     * A question and the text that it is kept as.
     * @param likeness the same for questions that differ in nothing but their labels, 64 characters
     */
    record Made(Question question, String source, String likeness) {}

    record Read(List<Question> questions, List<Problem> problems) {}

    /** Reads a file of any format by its name. */
    Bank file(String name, byte[] bytes) {
        return Formats.read(name, bytes, this::dialogue);
    }

    private final Map<String, String> dialogues;

    private final List<String> rubrics;

    /** @param rubrics ids of those by which an essay may be marked */
    Sources(Map<String, String> dialogues, List<String> rubrics) {
        this.dialogues = Map.copyOf(dialogues);
        this.rubrics = List.copyOf(rubrics);
    }

    /** The rubric by which a question wants to be marked and that the course does not have. */
    Optional<String> lostRubric(Question question) {
        return question instanceof Essay essay ? essay.rubric().filter(id -> !rubrics.contains(id)) : Optional.empty();
    }

    /** The ids of the rubrics that there are, in a line. */
    String rubrics() {
        return rubrics.isEmpty() ? "-" : String.join(", ", rubrics);
    }

    Optional<String> dialogue(String id) {
        return Optional.ofNullable(dialogues.get(id));
    }

    /** Reads GIFT or Moodle XML. */
    Read read(String text) {
        boolean xml = text.stripLeading().startsWith("<");
        Bank bank = xml
                ? MoodleXmlReader.read(FILE, text.strip().getBytes(StandardCharsets.UTF_8), this::dialogue)
                : GiftReader.read(FILE, text, this::dialogue);
        return new Read(bank.questions().stream().map(Entry::question).toList(), bank.problems());
    }

    /** A question from the text that it was kept as. */
    Question kept(String source) {
        return Formats.kept(source);
    }

    /** Kept questions as a bank. */
    List<Entry> entries(Collection<String> sources) {
        return sources.stream().map(source -> new Entry(kept(source), 1, source)).toList();
    }

    String written(Question question) {
        return Formats.source(question);
    }

    /** The question as its own text says it; empty where the text would say something else. */
    Optional<Made> made(Question question) {
        String source = written(question);
        Read read = read(source);
        if (!read.problems().isEmpty() || read.questions().size() != 1 || !told(read.questions().get(0)).equals(told(question)))
            return Optional.empty();
        String bare = written(Relabelled.of(question, new Label("", "-", List.of(), List.of())));
        return Optional.of(new Made(read.questions().get(0), source, Secrets.digest(bare)));
    }

    /** All that a question consists of, with numbers by their value: `1E+2` is `100`. */
    private static String told(Question question) {
        return NUMBER.matcher(question.toString()).replaceAll(number -> {
            BigDecimal value = new BigDecimal(number.group());
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        });
    }
}
