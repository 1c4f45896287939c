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
 * Reads subtitles, SRT and WebVTT: times, numbers, styles and notes are passed over. Who speaks is told by a voice tag, by a name and a
 * colon, or by a name in brackets; a cue that names nobody goes on the one before, if any names somebody.
 */
final class SubtitleReader {
    private static final String CLOCK = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}";
    private static final Pattern TIMING = Pattern.compile("^" + CLOCK + "\\s*-->\\s*" + CLOCK + ".*$");
    private static final Pattern SPECIAL = Pattern.compile("^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \\t:].*)?$");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?[ \\t]+([^>]{1,60})>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]{0,80}>|<[0-9:.]{5,15}>|\\{\\\\[^}]{0,40}}");
    private static final Pattern NEXT = Pattern.compile("^(?:>>+|[-\u2013\u2014])\\s*(?=\\S)");
    private static final String NAME = "[^\\s:\uFF1A\uFF0C,\u3002\uFF01!\uFF1F?\uFF1B;\u3001\u2026\u201C\u201D\"]";
    private static final Pattern LABEL = Pattern.compile("^(" + NAME + "{1,20}(?: " + NAME + "{1,12}){0,2}) ?[:\uFF1A](?!//)\\s*(.*)$");
    private static final Pattern BRACKETED = Pattern.compile("^[\\[\u3010(\uFF08](" + NAME + "{1,20})[\\]\u3011)\uFF09]\\s*(.+)$");
    private static final Pattern SAFE_NAME = Pattern.compile(".{1,8}");
    private static final int LEAST = 2;

    /** A line of a cue, with the name that stands in it. @param next whether a dash or two angles say that someone else speaks */
    private record Line(int number, Optional<String> speaker, String words, boolean next) {}

    private final Predicate<String> known;
    private final Predicate<String> nobody;
    private final Map<LeftOut, Integer> leftOut = Message.nothing();

    private SubtitleReader(Predicate<String> known, Predicate<String> nobody) {
        this.known = known;
        this.nobody = nobody;
    }

    /** @param nobody whether the words before a colon can be no one's name. @return nothing where these are no subtitles */
    static Optional<Reading> read(List<String> lines, Predicate<String> known, Predicate<String> nobody) {
        long timings = lines.stream().filter(line -> TIMING.matcher(line).matches()).count();
        boolean titled = lines.stream().filter(line -> !line.isEmpty()).findFirst().filter(first -> first.startsWith("WEBVTT")).isPresent();
        if (timings < LEAST && !(titled && timings > 0)) return Optional.empty();
        return Optional.of(new SubtitleReader(known, nobody).read(lines));
    }

    private Reading read(List<String> lines) {
        List<Line> spoken = named(cues(lines));
        boolean names = spoken.stream().anyMatch(line -> line.speaker().isPresent());
        List<Said> said = new ArrayList<>();
        for (Line line : spoken) {
            Said last = said.isEmpty() ? null : said.get(said.size() - 1);
            boolean goesOn = last != null && line.speaker().isEmpty() && !line.next() && names;
            if (goesOn) said.set(said.size() - 1, new Said(last.speaker(), joined(last.text(), line.words()), last.line()));
            else if (!line.words().isBlank()) said.add(new Said(line.speaker().orElse(""), line.words(), line.number()));
            else line.speaker().ifPresent(name -> said.add(new Said(name, "", line.number())));
        }
        return new Reading(Reading.Format.SUBTITLES, said.stream().filter(one -> !one.text().isBlank()).toList(), leftOut);
    }

    /** The lines of all cues, without tags. */
    private List<Line> cues(List<String> lines) {
        List<Line> spoken = new ArrayList<>();
        boolean skipping = true;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean begins = at == 0 || lines.get(at - 1).isEmpty();
            if (TIMING.matcher(line).matches()) {
                leftOut.merge(LeftOut.TIMES, 1, Integer::sum);
                skipping = false;
            } else if (begins && SPECIAL.matcher(line).matches()) skipping = true;
            else if (!line.isEmpty() && !skipping && !isNumber(lines, at)) spoken.add(line(line, at + 1));
        }
        return spoken;
    }

    /** A cue's number or name stands right above its time. */
    private static boolean isNumber(List<String> lines, int at) {
        return at + 1 < lines.size() && TIMING.matcher(lines.get(at + 1)).matches()
                && (at == 0 || lines.get(at - 1).isEmpty() || lines.get(at).matches("\\d{1,6}"));
    }

    private static Line line(String raw, int number) {
        Matcher voice = VOICE.matcher(raw);
        Optional<String> speaker = voice.find() ? Optional.of(plain(voice.group(1)).strip()) : Optional.empty();
        String words = plain(TAG.matcher(VOICE.matcher(raw).replaceAll("")).replaceAll("")).strip();
        Matcher next = NEXT.matcher(words);
        boolean begins = next.find();
        return new Line(number, speaker, begins ? words.substring(next.end()) : words, begins);
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&lrm;", "").replace("&rlm;", "")
                .replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    /** Finds names before colons: what is known, what comes again, or what is as short as a name. */
    private List<Line> named(List<Line> lines) {
        Map<String, Integer> labels = new HashMap<>();
        for (Line line : lines) label(line.words()).ifPresent(found -> labels.merge(found.group(1).strip(), 1, Integer::sum));
        List<Line> named = new ArrayList<>();
        for (Line line : lines) {
            Optional<Matcher> label = line.speaker().isPresent() ? Optional.empty() : label(line.words()).filter(found -> {
                String name = found.group(1).strip();
                boolean letters = name.codePoints().anyMatch(Character::isLetter);
                boolean likely = labels.get(name) >= LEAST || SAFE_NAME.matcher(name).matches();
                return known.test(name) || letters && likely && !nobody.test(name);
            });
            named.add(label.map(found -> new Line(line.number(), Optional.of(found.group(1).strip()), found.group(2).strip(), true)).orElse(line));
        }
        return named;
    }

    private static Optional<Matcher> label(String words) {
        Matcher label = LABEL.matcher(words);
        if (label.matches()) return Optional.of(label);
        Matcher bracketed = BRACKETED.matcher(words);
        return bracketed.matches() ? Optional.of(bracketed) : Optional.empty();
    }

    /** Chinese goes on without a space, Latin letters with one. */
    static String joined(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return one + other;
        boolean latin = one.codePointBefore(one.length()) < 0x2E80 && other.codePointAt(0) < 0x2E80;
        return one + (latin ? " " : "") + other;
    }
}
