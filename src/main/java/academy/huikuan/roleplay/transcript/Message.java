package academy.huikuan.roleplay.transcript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a message what its sender did not say in it: quotations of others, notices, stickers, names of files. */
final class Message {
    private static final String OPEN = "[\\[\u3010]";
    private static final String CLOSE = "[\\]\u3011]";
    private static final Pattern DASHES = Pattern.compile("(?:[-\u2014\u2013] ?){5,}");
    private static final Pattern QUOTE_BEGINS = Pattern.compile("[\u300C\u201C\"].*");
    private static final Pattern QUOTE_HEAD = Pattern.compile("(?:\u8FD9\u662F\u4E00\u6761\u5F15\u7528/\u56DE\u590D\u6D88\u606F|This is a quote/reply)[:\uFF1A]?.*");
    /** A quotation in one line, which names whom it quotes. */
    private static final Pattern QUOTE_LINE = Pattern.compile("\u300C[^\u300C\u300D:\uFF1A]{1,30}[:\uFF1A].*\u300D"
            + "|(?:\u5F15\u7528|\u56DE\u590D) ?[^:\uFF1A]{0,30}[:\uFF1A] ?\u300C.*\u300D"
            + "|\u5F15\u7528 ?[^:\uFF1A]{1,30}\u7684\u6D88\u606F ?[:\uFF1A].*");
    private static final Pattern MARKED_QUOTE = Pattern.compile("[>|\u4E28\uFF5C] ?\\S.*");
    private static final Pattern VOICE = mark("voice");
    private static final Pattern SECONDS = Pattern.compile("^\\s*\\d{1,3} ?(?:\"|''|\u201D|\u2033|\u79D2|s\\b)?\\s*");
    private static final Pattern STICKER = mark("sticker");
    private static final Pattern CALL = mark("call");
    private static final List<String> NAMED = List.of("picture", "video", "file", "link", "place", "card", "program", "record", "packet");
    private static final Map<String, Pattern> MARKS = marks();
    private static final Pattern FILE = Pattern.compile(
            "[^\\s\u3002\uFF0C\uFF01\uFF1F].{0,100}\\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|7z|csv|jpe?g|png|gif|bmp|heic|mp[34]|m4a|mov|wps|et)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)? ?[KMG]B?", Pattern.CASE_INSENSITIVE);

    private final Map<LeftOut, Integer> leftOut;

    /** @param leftOut counts what is passed over */
    Message(Map<LeftOut, Integer> leftOut) {
        this.leftOut = leftOut;
    }

    static Map<LeftOut, Integer> nothing() {
        return new EnumMap<>(LeftOut.class);
    }

    private static Pattern mark(String key) {
        return Pattern.compile(OPEN + Words.any(key) + "(?:[:\uFF1A][^\\]\u3011]*)?" + CLOSE + "(.*)", Pattern.CASE_INSENSITIVE);
    }

    private static Map<String, Pattern> marks() {
        Map<String, Pattern> marks = new java.util.LinkedHashMap<>();
        NAMED.forEach(key -> marks.put(key, mark(key)));
        return marks;
    }

    void count(LeftOut kind) {
        leftOut.merge(kind, 1, Integer::sum);
    }

    /** @param lines stripped, without blank ones. @return what was said; empty where nothing was */
    String said(List<String> lines) {
        List<String> own = unquoted(lines);
        List<String> said = new ArrayList<>();
        for (String line : own) {
            if (Words.isNotice(line)) count(LeftOut.NOTICES);
            else word(line, said);
        }
        return String.join("\n", said);
    }

    private List<String> unquoted(List<String> lines) {
        List<String> own = new ArrayList<>(lines);
        for (int dashes = 0; dashes < own.size(); dashes++) {
            if (!DASHES.matcher(own.get(dashes)).matches()) continue;
            int begin = beginOfQuote(own, dashes);
            if (begin < 0) continue;
            own.subList(begin, dashes + 1).clear();
            count(LeftOut.QUOTES);
            dashes = begin - 1;
        }
        for (Pattern quote : List.of(QUOTE_LINE, MARKED_QUOTE)) {
            int before = own.size();
            List<String> rest = own.stream().filter(line -> !quote.matcher(line).matches()).toList();
            if (rest.isEmpty() || rest.size() == before) continue;
            own = new ArrayList<>(rest);
            for (int gone = rest.size(); gone < before; gone++) count(LeftOut.QUOTES);
        }
        return own;
    }

    private static int beginOfQuote(List<String> lines, int dashes) {
        for (int at = 0; at < dashes; at++)
            if (QUOTE_HEAD.matcher(lines.get(at)).matches() || QUOTE_BEGINS.matcher(lines.get(at)).matches()) return at;
        return -1;
    }

    private void word(String line, List<String> said) {
        if (STICKER.matcher(line).matches() && line.length() < 40) {
            count(LeftOut.STICKERS);
            return;
        }
        if (CALL.matcher(line).matches()) {
            count(LeftOut.NOTICES);
            return;
        }
        Matcher voice = VOICE.matcher(line);
        if (voice.matches()) {
            String words = SECONDS.matcher(voice.group(1)).replaceFirst("").strip();
            said.add(words.isEmpty() ? written("voice") : words);
            return;
        }
        for (Map.Entry<String, Pattern> mark : MARKS.entrySet()) {
            Matcher found = mark.getValue().matcher(line);
            if (!found.matches()) continue;
            if (!found.group(1).isBlank() || line.matches(".*[:\uFF1A].*")) count(LeftOut.FILE_NAMES);
            said.add(written(mark.getKey()));
            return;
        }
        if (FILE.matcher(line).matches()) {
            count(LeftOut.FILE_NAMES);
            if (said.isEmpty() || !isMark(said.get(said.size() - 1))) said.add(written("file"));
            return;
        }
        if (SIZE.matcher(line).matches() && !said.isEmpty() && isMark(said.get(said.size() - 1))) return;
        said.add(line);
    }

    private static boolean isMark(String line) {
        return MARKS.values().stream().anyMatch(mark -> mark.matcher(line).matches());
    }

    private static String written(String key) {
        return "[" + Words.of(key).get(0) + "]";
    }
}
