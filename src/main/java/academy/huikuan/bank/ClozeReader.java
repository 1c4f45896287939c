package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * Reads Moodle's embedded answers, `{weight:TYPE:answers}` in a text: answers apart by `~`, a right one after `=`, a partly right one after
 * `%50%`, its feedback after `#`. In them `\` stands before `} ~ # " / \` that are meant as such, and characters may be HTML entities.
 */
final class ClozeReader {
    /** What stands for a gap in the text that names a question. */
    static final String GAP = "_____";

    private static final Pattern START = Pattern.compile("\\{([0-9]*):([A-Z][A-Z_]*):");
    private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9]{1,40}(?:[.,][0-9]{0,40})?)%");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([}~#\"/\\\\])");
    /** An editor makes `&amp;#39;` of the entity `&#39;` that someone writes. */
    private static final Pattern TWICE = Pattern.compile("&amp;(#[A-Za-z0-9]{2,8};)");
    private static final Set<String> WORDS = Set.of("SHORTANSWER", "SA", "MW");
    private static final Set<String> CASED = Set.of("SHORTANSWER_C", "SAC", "MWC");
    private static final Set<String> NUMBERS = Set.of("NUMERICAL", "NM");
    private static final Pattern CHOICE = Pattern.compile("MULTICHOICE(?:_([VHS]|VS|HS))?|MC([VHS]|VS|HS)?");
    private static final Pattern SEVERAL = Pattern.compile("MULTIRESPONSE(_H|_S|_HS)?|MR(H|S|HS)?");
    private static final int MOST_SHARE = 100;

    private final XmlNode node;
    private final Places places;
    private final Draft draft;
    private final Text.Format format;
    private final boolean traditional;

    /** One answer in a gap. */
    private record Given(Weight weight, String text, Optional<Text> feedback) {}

    ClozeReader(XmlNode node, Places places, Draft draft) {
        this.node = node;
        this.places = places;
        this.draft = draft;
        this.format = draft.prompt().format();
        this.traditional = draft.notes().take(Notes.WORDING).contains("traditional");
    }

    Optional<Question> read() {
        String body = draft.prompt().body();
        List<Gaps.Piece> pieces = new ArrayList<>();
        StringBuilder prompt = new StringBuilder();
        Matcher start = START.matcher(body);
        int known = places.problems().size();
        int from = 0;
        while (start.find(from)) {
            int end = end(body, start.end());
            if (end < 0) return places.refused(node, "the gap " + start.group() + "\u2026 has no closing '}'");
            String before = body.substring(from, start.start());
            MoodleGapSelect.passage(pieces, format, before);
            prompt.append(before).append(GAP);
            gap(start.group(1), start.group(2), body.substring(start.end(), end)).ifPresent(pieces::add);
            from = end + 1;
        }
        MoodleGapSelect.passage(pieces, format, body.substring(from));
        prompt.append(body.substring(from));
        if (places.problems().size() > known) return Optional.empty();
        Text text = new Text(format, prompt.toString());
        return new Draft(draft.label(), text, draft.general(), draft.notes(), draft.problems()).gaps(pieces);
    }

    private static int end(String body, int from) {
        for (int at = from; at < body.length(); at++) {
            if (body.charAt(at) == '\\') at++;
            else if (body.charAt(at) == '}') return at;
        }
        return -1;
    }

    private <T> Optional<T> refused(String message) {
        return places.refused(node, message);
    }

    private Optional<Gaps.Piece> gap(String weight, String type, String written) {
        int share = weight.isEmpty() ? 1 : weight.length() > 3 ? MOST_SHARE + 1 : Integer.parseInt(weight);
        String named = "the gap {" + weight + ":" + type + ":\u2026}";
        if (share < 1 || share > MOST_SHARE) return refused(named + " counts " + weight + "; 1 to " + MOST_SHARE + " is possible");
        if (SEVERAL.matcher(type).matches()) return refused(named + " takes several answers; a gap here takes one");
        List<Given> given = new ArrayList<>();
        for (String part : parts(TWICE.matcher(written).replaceAll("&$1"))) given(named, part).ifPresent(given::add);
        boolean sure = given.stream().anyMatch(one -> one.weight().units() > 0 && !one.text().isEmpty());
        if (!sure) return refused(named + " has no right answer");
        Matcher choice = CHOICE.matcher(type);
        if (choice.matches()) return choice(named, share, choice.group(1) == null ? String.valueOf(choice.group(2)) : choice.group(1),
                given);
        if (WORDS.contains(type) || CASED.contains(type)) return word(named, share, CASED.contains(type), given);
        if (NUMBERS.contains(type)) return number(named, share, given);
        return refused(named + " is of a kind that is unknown");
    }

    /** Splits at each '~' that no backslash stands before. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        int from = written.startsWith("~") ? 1 : 0;
        for (int at = from; at <= written.length(); at++) {
            if (at < written.length() && written.charAt(at) == '\\') at++;
            else if (at >= written.length() || written.charAt(at) == '~') {
                parts.add(written.substring(Math.min(from, written.length()), Math.min(at, written.length())));
                from = at + 1;
            }
        }
        return parts;
    }

    private Optional<Given> given(String named, String part) {
        String rest = part.strip();
        Weight weight = Weight.NOTHING;
        Matcher mark = WEIGHT.matcher(rest);
        if (rest.startsWith("=")) {
            weight = Weight.ALL;
            rest = rest.substring(1);
        } else if (mark.find()) {
            BigDecimal percent = new BigDecimal(mark.group(1).replace(',', '.'));
            if (percent.abs().compareTo(BigDecimal.valueOf(100)) > 0)
                return refused(named + " has the weight " + mark.group() + ", outside -100 to 100");
            weight = Weight.ofPercent(percent);
            rest = rest.substring(mark.end());
        }
        int hash = hash(rest);
        String text = shown(hash < 0 ? rest : rest.substring(0, hash));
        Optional<Text> feedback = hash < 0
                ? Optional.empty()
                : Optional.of(new Text(format, shown(rest.substring(hash + 1)))).filter(said -> !said.body().isEmpty());
        return text.isEmpty() ? refused(named + " has an answer without a text") : Optional.of(new Given(weight, text, feedback));
    }

    /** The sign that a feedback stands after; `&#39;` is a character. */
    private static int hash(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') at++;
            else if (text.charAt(at) == '#' && (at == 0 || text.charAt(at - 1) != '&')) return at;
        }
        return -1;
    }

    private static String shown(String written) {
        return Encoding.decodeHtml(ESCAPE.matcher(written).replaceAll("$1"), false).strip();
    }

    private Optional<Gaps.Piece> choice(String named, int share, String form, List<Given> given) {
        if (given.size() < 2 || given.size() > 26) return refused(named + " has " + given.size() + " options; 2 to 26 are possible");
        if (form.contains("S")) places.remark(node, named + " shows its options in the order of the file");
        if (form.contains("H")) places.remark(node, named + " shows its options below one another");
        List<Option> options = given.stream().map(one -> new Option(new Text(format, one.text()), one.weight(), one.feedback())).toList();
        return Optional.of(new Gaps.ChoiceGap(share, options, !form.contains("V") && !form.contains("H")));
    }

    private Optional<Gaps.Piece> word(String named, int share, boolean exactCase, List<Given> given) {
        if (given.stream().anyMatch(one -> one.weight().units() < 0))
            return refused(named + " has a negative weight, which a word cannot have");
        List<Wanted> wanted = given.stream().map(one -> new Wanted(one.text(), one.weight(), one.feedback())).toList();
        return Optional.of(new Gaps.WordGap(share, wanted, new Wording(exactCase, traditional)));
    }

    private Optional<Gaps.Piece> number(String named, int share, List<Given> given) {
        List<Numerical.Range> accepted = new ArrayList<>();
        Optional<Text> otherwise = Optional.empty();
        for (Given one : given) {
            if (one.text().equals("*") && one.weight().units() == 0) {
                otherwise = one.feedback();
                continue;
            }
            String[] halves = one.text().replace(',', '.').split(":", 2);
            Optional<BigDecimal> number = Numbers.read(halves[0]);
            Optional<BigDecimal> tolerance = Numbers.read(halves.length < 2 ? "0" : halves[1]).filter(off -> off.signum() >= 0);
            if (number.isEmpty() || tolerance.isEmpty()) return refused(named + " wants '" + one.text() + "', which is no number");
            if (one.weight().units() < 0) return refused(named + " has a negative weight, which a number cannot have");
            accepted.add(Numbers.around(number.get(), tolerance.get(), one.weight(), one.feedback()));
        }
        return accepted.isEmpty() ? refused(named + " has no right number") : Optional.of(new Gaps.NumberGap(share, accepted, otherwise));
    }
}
