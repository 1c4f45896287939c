package academy.huikuan.roleplay.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Reads what WeChat, WeCom and DingTalk copy: a line of name and time, then the words. It knows
 * <ul>
 * <li>several messages copied on a computer: the name, a space, day and time, or the time in brackets with or without a colon;
 * <li>talks sent on as mail or notes: a sentence at the head, days between dashes, the name, two spaces and the clock;
 * <li>the name in one line and the time in the next; the time before the name;
 * <li>marks for pictures, voice and files, quotations, messages taken back, who came and went, read and unread.
 * </ul>
 * Times, notices and quotations are left out. A line that only looks like a heading counts as one when the others are written alike or
 * its name comes again.
 */
final class ChatReader {
    private static final int LEAST = 2;

    private final List<String> lines;
    private final Predicate<String> known;
    private final Map<Integer, Heading> headings = new TreeMap<>();
    private final Map<LeftOut, Integer> leftOut = Message.nothing();
    private final Message message = new Message(leftOut);
    private final List<Said> said = new ArrayList<>();

    private ChatReader(List<String> lines, Predicate<String> known) {
        this.lines = lines;
        this.known = known;
    }

    /**
     * @param lines of the text, stripped
     * @param known whether a name is one of a speaker
     * @return nothing where this is no copied chat
     */
    static Optional<Reading> read(List<String> lines, Predicate<String> known) {
        ChatReader reader = new ChatReader(lines, known);
        reader.find();
        if (reader.headings.size() < LEAST) return Optional.empty();
        reader.take();
        return Optional.of(new Reading(Reading.Format.CHAT, reader.said, reader.leftOut));
    }

    private void find() {
        Map<Integer, Heading> candidates = new TreeMap<>();
        for (int at = 0; at < lines.size(); at++) {
            Optional<Heading> heading = Heading.of(lines.get(at), following(at));
            if (heading.isEmpty()) continue;
            candidates.put(at, heading.get());
            at += heading.get().length() - 1;
        }
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> styles = new HashMap<>();
        candidates.values().forEach(heading -> {
            names.merge(heading.name(), 1, Integer::sum);
            styles.merge(heading.style(), 1, Integer::sum);
        });
        String usual = styles.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> style) -> style.getValue()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
        candidates.forEach((at, heading) -> {
            boolean again = names.get(heading.name()) >= LEAST;
            boolean alike = heading.style().equals(usual);
            boolean akin = layout(heading.style()).equals(layout(usual));
            if (known.test(heading.name()) || again && (akin || heading.sure()) || heading.sure() && (alike || styles.get(heading.style()) > 1)
                    || alike && heading.style().contains("day"))
                headings.put(at, heading);
        });
    }

    /** How headings are laid out, whether or not the day stands in them: today's have none. */
    private static String layout(String style) {
        return style.replaceFirst(" .*", "");
    }

    private String following(int at) {
        for (int next = at + 1; next < lines.size() && next <= at + 2; next++) if (!lines.get(next).isEmpty()) return lines.get(next);
        return "";
    }

    private void take() {
        List<String> words = new ArrayList<>();
        Optional<Heading> current = Optional.empty();
        int begin = 0;
        for (int at = 0; at < lines.size(); at++) {
            Heading heading = headings.get(at);
            if (heading != null) {
                finish(current, words, begin);
                current = Optional.of(heading);
                begin = at;
                words.clear();
                if (!heading.words().isEmpty()) words.add(heading.words());
                message.count(LeftOut.TIMES);
                at += heading.length() == 2 ? gap(at) : 0;
            } else if (!lines.get(at).isEmpty()) {
                boolean time = Stamps.isAlone(lines.get(at)) && (Stamps.isDecorated(lines.get(at)) || !words.isEmpty() || current.isEmpty());
                if (time) message.count(LeftOut.TIMES);
                else words.add(lines.get(at));
            }
        }
        finish(current, words, begin);
    }

    /** Lines from a name to the time below it. */
    private int gap(int at) {
        return lines.get(at + 1).isEmpty() ? 2 : 1;
    }

    private void finish(Optional<Heading> heading, List<String> words, int begin) {
        String text = message.said(words);
        if (!text.isBlank()) said.add(new Said(heading.map(Heading::name).orElse(""), text, begin + 1));
    }
}
