package academy.huikuan.roleplay.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the turns of a written talk. A line that begins with a label and a colon begins a turn; a line without goes on the turn above.
 * Numbers, bullets, brackets and time stamps around the label are passed over.
 * Example: `3. [10:02] sales: good morning` is a turn of `sales`.
 */
final class LabelReader {
    private record Label(String name, String words) {}

    private static final String OPEN = "[\\[\u3010(\uFF08<\u300C]";
    private static final String CLOSE = "[\\]\u3011)\uFF09>\u300D]";
    private static final String COLON = "[:\uFF1A]";
    private static final String STAMP = OPEN + "?(?:\\d{4}[-/.\u5E74]\\d{1,2}[-/.\u6708]\\d{1,2}\u65E5?[ T]*)?"
            + "(?:[\u4E0A\u4E0B]\u5348 ?)?\\d{1,2}" + COLON + "\\d{2}(?:" + COLON + "\\d{2})?" + CLOSE + "?";
    private static final String BULLET = "(?:[-*+>\u2022\u00B7\u25CF\u25AA\u25E6\u2013\u2014]+"
            + "|\u7B2C?\\d{1,3}(?:[.\u3001)\uFF09\uFF0E]|\u53E5[:\uFF1A]?)"
            + "|" + OPEN + "\\d{1,3}" + CLOSE + "|#\\d{1,3})";
    private static final String PREFIX = "^\\s*(?:(?:" + STAMP + "|" + BULLET + ")\\s*)*";
    private static final String NAME = "[^\\s:\uFF1A\uFF0C,\u3002\uFF01!\uFF1F?\uFF1B;\u3001\u2026\u201C\u201D\"]";
    private static final String WHO = "(" + NAME + "{1,20}(?: ?" + OPEN + NAME + "{1,12}" + CLOSE + ")?(?: " + NAME + "{1,8})?)";

    private static final Pattern HEADING = Pattern.compile(PREFIX + WHO + "\\s+" + STAMP + "\\s*$");
    private static final String WORDS = "\\s*" + COLON + "(?!//)\\s*(.*)$";
    private static final Pattern STAMPED = Pattern.compile(PREFIX + OPEN + "?" + WHO + CLOSE + "?\\s*" + STAMP + WORDS);
    private static final Pattern LABELLED = Pattern.compile(PREFIX + OPEN + "?" + WHO + CLOSE + "?" + WORDS);
    private static final Pattern BRACKETED = Pattern.compile(PREFIX + "[\\[\u3010]" + WHO + "[\\]\u3011]\\s*(.+)$");
    /** 10:30 inside a sentence. */
    private static final Pattern CLOCK = Pattern.compile(".*\\d$");
    /** Longer labels that nobody knows are taken for names when they come again. */
    private static final int SURELY_SHORT = 8;
    private static final int OFTEN = 2;

    private final Predicate<String> known;
    private final Predicate<String> nobody;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<LeftOut, Integer> leftOut = Message.nothing();
    private final Message message = new Message(leftOut);
    private final List<Said> said = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String speaker = "";
    private int start = 1;

    private LabelReader(Predicate<String> known, Predicate<String> nobody) {
        this.known = known;
        this.nobody = nobody;
    }

    /**
     * @param known whether a label is one of a speaker
     * @param nobody whether the words before a colon can be no one's name
     */
    static Reading read(List<String> lines, Predicate<String> known, Predicate<String> nobody) {
        LabelReader reader = new LabelReader(known, nobody);
        reader.count(lines);
        for (int at = 0; at < lines.size(); at++) if (!lines.get(at).isEmpty()) reader.line(lines.get(at), at + 1);
        reader.finish();
        return new Reading(Reading.Format.LABELS, reader.said, reader.leftOut);
    }

    private void count(List<String> lines) {
        for (String line : lines) {
            Matcher labelled = LABELLED.matcher(line);
            if (labelled.matches()) labels.merge(labelled.group(1).strip(), 1, Integer::sum);
        }
    }

    private void line(String line, int number) {
        if (Stamps.isDecorated(line)) {
            message.count(LeftOut.TIMES);
            return;
        }
        Optional<Label> label = label(line);
        if (label.isPresent()) {
            finish();
            speaker = label.get().name();
            start = number;
            if (!label.get().words().isBlank()) words.add(label.get().words().strip());
        } else {
            if (words.isEmpty() && speaker.isEmpty()) start = number;
            words.add(line);
        }
    }

    /** A label after which nothing came is no turn. */
    private void finish() {
        String text = message.said(words);
        if (!text.isBlank()) said.add(new Said(speaker, text, start));
        words.clear();
    }

    private Optional<Label> label(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && speakerLike(heading.group(1))) return Optional.of(new Label(heading.group(1), ""));
        Matcher stamped = STAMPED.matcher(line);
        if (stamped.matches() && speakerLike(stamped.group(1))) return Optional.of(new Label(stamped.group(1), stamped.group(2)));
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.matches()) {
            String name = labelled.group(1).strip();
            boolean clock = CLOCK.matcher(name).matches() && labelled.group(2).matches("\\d.*");
            if (known.test(name) || !clock && speakerLike(name)) return Optional.of(new Label(name, labelled.group(2)));
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches() && known.test(bracketed.group(1)))
            return Optional.of(new Label(bracketed.group(1), bracketed.group(2)));
        return Optional.empty();
    }

    private boolean speakerLike(String name) {
        if (known.test(name)) return true;
        boolean likely = name.length() <= SURELY_SHORT || labels.getOrDefault(name.strip(), 0) >= OFTEN;
        return likely && name.codePoints().anyMatch(Character::isLetter) && !nobody.test(name);
    }
}
