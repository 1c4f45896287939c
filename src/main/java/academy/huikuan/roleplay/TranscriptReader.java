package academy.huikuan.roleplay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the turns in a pasted transcript. A line that begins with a label and a colon begins a turn; a line without goes on the turn
 * above. Numbers, bullets, brackets and time stamps around the label are passed over.
 * Example: `3. [10:02] sales: good morning` is a turn of the sales side.
 */
final class TranscriptReader {
    /** What came out. @param troubles with their lines; the turns are then not to be used */
    record Reading(Transcript transcript, List<Trouble> troubles) {}

    private record Label(String name, String words) {}

    private static final String OPEN = "[\\[\u3010(\uFF08<\u300C]";
    private static final String CLOSE = "[\\]\u3011)\uFF09>\u300D]";
    private static final String COLON = "[:\uFF1A]";
    private static final String STAMP = OPEN + "?(?:\\d{4}[-/.\u5E74]\\d{1,2}[-/.\u6708]\\d{1,2}\u65E5?[ T]*)?"
            + "(?:[\u4E0A\u4E0B]\u5348 ?)?\\d{1,2}" + COLON + "\\d{2}(?:" + COLON + "\\d{2})?" + CLOSE + "?";
    private static final String BULLET = "(?:[-*+>\u2022\u00B7\u25CF\u25AA\u25E6\u2013\u2014]+|\u7B2C?\\d{1,3}(?:[.\u3001)\uFF09\uFF0E]|\u53E5[:\uFF1A]?)"
            + "|" + OPEN + "\\d{1,3}" + CLOSE + "|#\\d{1,3})";
    private static final String PREFIX = "^\\s*(?:(?:" + STAMP + "|" + BULLET + ")\\s*)*";
    private static final String NAME = "[^\\s:\uFF1A\uFF0C,\u3002\uFF01!\uFF1F?\uFF1B;\u3001\u2026\u201C\u201D\"]";
    private static final String WHO = "(" + NAME + "{1,16}(?: ?" + OPEN + NAME + "{1,12}" + CLOSE + ")?(?: " + NAME + "{1,8})?)";

    private static final Pattern HEADING = Pattern.compile(PREFIX + WHO + "\\s+" + STAMP + "\\s*$");
    private static final String WORDS = "\\s*" + COLON + "(?!//)\\s*(.*)$";
    private static final Pattern STAMPED = Pattern.compile(PREFIX + OPEN + "?" + WHO + CLOSE + "?\\s*" + STAMP + WORDS);
    private static final Pattern LABELLED = Pattern.compile(PREFIX + OPEN + "?" + WHO + CLOSE + "?" + WORDS);
    private static final Pattern BRACKETED = Pattern.compile(PREFIX + "[\\[\u3010]" + WHO + "[\\]\u3011]\\s*(.+)$");
    /** 10:30 inside a sentence. */
    private static final Pattern CLOCK = Pattern.compile(".*\\d$");
    private static final int LONGEST_UNKNOWN = 8;

    private final Speakers speakers;
    private final List<DraftTurn> turns = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    private TranscriptReader(Speakers speakers) {
        this.speakers = speakers;
    }

    static Reading read(String pasted, Speakers speakers) {
        String text = Transcript.clean(pasted);
        if (text.isBlank()) return new Reading(new Transcript(List.of()), List.of(Trouble.of("roleplay.trouble.nothing")));
        if (text.length() > Limits.LONGEST_TEXT)
            return new Reading(
                    new Transcript(List.of()), List.of(Trouble.of("roleplay.trouble.long", text.length(), Limits.LONGEST_TEXT)));
        return new TranscriptReader(speakers).read(text);
    }

    private Reading read(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) line(line.strip(), number);
        }
        drop();
        check();
        return new Reading(new Transcript(turns), List.copyOf(troubles));
    }

    private void line(String line, int number) {
        Optional<Label> label = label(line);
        if (label.isPresent()) begin(label.get().name(), label.get().words(), number);
        else if (turns.isEmpty()) begin("", line, number);
        else goOn(line);
    }

    private void begin(String speaker, String words, int number) {
        drop();
        turns.add(new DraftTurn(speaker.isEmpty() ? Optional.empty() : speakers.side(speaker), speaker, words.strip()));
        starts.add(number);
    }

    private void goOn(String words) {
        DraftTurn last = turns.get(turns.size() - 1);
        String text = last.text().isEmpty() ? words : last.text() + "\n" + words;
        turns.set(turns.size() - 1, new DraftTurn(last.side(), last.speaker(), text));
    }

    /** A label after which nothing came is no turn. */
    private void drop() {
        int last = turns.size() - 1;
        if (last < 0 || !turns.get(last).text().isEmpty()) return;
        turns.remove(last);
        starts.remove(last);
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
            if (speakers.side(name).isPresent() || !clock && speakerLike(name)) return Optional.of(new Label(name, labelled.group(2)));
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches() && speakers.side(bracketed.group(1)).isPresent())
            return Optional.of(new Label(bracketed.group(1), bracketed.group(2)));
        return Optional.empty();
    }

    private boolean speakerLike(String name) {
        if (speakers.side(name).isPresent()) return true;
        return name.length() <= LONGEST_UNKNOWN && name.codePoints().anyMatch(Character::isLetter) && !Speakers.isNobody(name);
    }

    private void check() {
        if (turns.size() < Limits.FEWEST_TURNS) troubles.add(Trouble.of("roleplay.trouble.few", Limits.FEWEST_TURNS));
        if (turns.size() > Limits.MOST_TURNS)
            troubles.add(Trouble.of("roleplay.trouble.many", turns.size(), Limits.MOST_TURNS));
        for (int i = 0; i < turns.size(); i++) {
            int length = turns.get(i).text().length();
            if (length > Limits.LONGEST_TURN)
                troubles.add(Trouble.of("roleplay.trouble.long-line", starts.get(i), length, Limits.LONGEST_TURN));
        }
    }
}
