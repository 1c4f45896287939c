package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what each type of Moodle's questions has of its own. */
final class MoodleTypes {
    static final Set<String> KNOWN = Set.of(
            "multichoice", "truefalse", "shortanswer", "numerical", "matching", "match", "ddmatch", "essay", "cloze", "multianswer",
            "calculated", "calculatedsimple", "ordering", "gapselect", "ddwtos", "description");

    /** Of Moodle's `showunits`: no unit is asked for or read. */
    private static final String NO_UNITS = "3";
    private static final String ANY = "*";

    private final XmlNode node;
    private final Places places;
    private final MoodleTexts texts;
    private final Draft draft;
    private final Text.Format format;

    MoodleTypes(XmlNode node, Places places, MoodleTexts texts, Draft draft) {
        this.node = node;
        this.places = places;
        this.texts = texts;
        this.draft = draft;
        this.format = draft.prompt().format();
    }

    Optional<Question> read(String type, Function<String, Optional<String>> dialogues) {
        return switch (type) {
            case "multichoice" -> choice();
            case "truefalse" -> trueFalse();
            case "shortanswer" -> shortAnswer();
            case "numerical" -> numerical();
            case "matching", "match", "ddmatch" -> matching();
            case "essay" -> essay(dialogues);
            case "cloze", "multianswer" -> new ClozeReader(node, places, draft).read();
            case "calculated", "calculatedsimple" -> new MoodleCalculated(node, places, texts, draft).read();
            case "ordering" -> ordering();
            case "gapselect", "ddwtos" -> new MoodleGapSelect(node, places, draft).read();
            case "description" -> draft.description();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private Optional<Question> choice() {
        List<Option> options = new ArrayList<>();
        for (XmlNode answer : node.children("answer")) {
            Text text = texts.text(answer, format);
            if (text.body().isEmpty()) places.problem(answer, "an option has no text");
            options.add(new Option(text, texts.weight(answer), texts.feedback(answer, format)));
        }
        boolean single = MoodleTexts.yes(node.content("single"), true);
        boolean shuffles = MoodleTexts.yes(node.content("shuffleanswers"), false);
        String numbering = node.content("answernumbering");
        if (!numbering.isEmpty() && !numbering.equals("abc") && !numbering.equals("ABCD") && !numbering.equals("none"))
            places.remark(node, "the options have letters, not the numbering '" + numbering + "'");
        return draft.choice(options, !single, shuffles);
    }

    /** Old files have the two answers in the maker's language, true first. */
    private Optional<Question> trueFalse() {
        Optional<Boolean> truth = Optional.empty();
        Optional<Text> whenTrue = Optional.empty();
        Optional<Text> whenFalse = Optional.empty();
        List<XmlNode> answers = node.children("answer");
        for (XmlNode answer : answers) {
            String text = MoodleTexts.body(answer).toLowerCase(Locale.ROOT);
            boolean yes = text.equals("true") || !text.equals("false") && answer == answers.get(0);
            boolean right = texts.weight(answer).whole();
            truth = Optional.of(yes == right);
            if (yes) whenTrue = texts.feedback(answer, format);
            else whenFalse = texts.feedback(answer, format);
        }
        if (truth.isEmpty()) return places.refused(node, "the question does not say whether it is true or false");
        return draft.trueFalse(truth.get(), truth.get() ? whenFalse : whenTrue, truth.get() ? whenTrue : whenFalse);
    }

    private Optional<Question> shortAnswer() {
        List<Wanted> wanted = new ArrayList<>();
        for (XmlNode answer : node.children("answer")) {
            String text = MoodleTexts.body(answer);
            Weight weight = texts.weight(answer);
            if (text.isEmpty()) places.problem(answer, "an answer has no text");
            else if (weight.units() < 0) places.problem(answer, "a short answer's weight cannot be negative");
            else wanted.add(new Wanted(text, weight, texts.feedback(answer, format)));
        }
        return draft.shortAnswer(wanted, MoodleTexts.yes(node.content("usecase"), false));
    }

    private Optional<Question> numerical() {
        List<Numerical.Range> accepted = new ArrayList<>();
        Optional<Text> otherwise = Optional.empty();
        for (XmlNode answer : node.children("answer")) {
            Weight weight = texts.weight(answer);
            Optional<Text> feedback = texts.feedback(answer, format);
            String text = MoodleTexts.body(answer);
            if (text.equals(ANY) || text.isEmpty()) {
                if (weight.units() != 0) places.problem(answer, "'*' stands for every other number, which cannot earn points");
                otherwise = feedback;
                continue;
            }
            Optional<BigDecimal> number = Numbers.read(text);
            String off = answer.content("tolerance");
            Optional<BigDecimal> tolerance = Numbers.read(off.isEmpty() ? "0" : off).filter(given -> given.signum() >= 0);
            if (number.isEmpty()) places.problem(answer, "'" + text + "' is no number");
            else if (tolerance.isEmpty()) places.problem(answer, "'" + off + "' is no tolerance");
            else if (weight.units() < 0) places.problem(answer, "a number's weight cannot be negative");
            else accepted.add(Numbers.around(number.get(), tolerance.get(), weight, feedback));
        }
        return draft.numerical(accepted, units(node, places), otherwise);
    }

    static List<Unit> units(XmlNode node, Places places) {
        List<Unit> units = new ArrayList<>();
        String grading = node.content("unitgradingtype");
        if (!grading.isEmpty() && !grading.equals("0"))
            places.remark(node, "a wrong unit costs nothing of its own here: the number counts in the unit that it is given in");
        if (node.content("showunits").equals(NO_UNITS)) return units;
        for (XmlNode unit : node.child("units").map(list -> list.children("unit")).orElse(List.of())) {
            String name = unit.content("unit_name");
            String written = unit.content("multiplier");
            Optional<BigDecimal> multiplier = Numbers.read(written.isEmpty() ? "1" : written).filter(number -> number.signum() > 0);
            if (name.isEmpty() || multiplier.isEmpty()) places.problem(unit, "'" + name + " " + written
                    + "' is no unit with a multiplier above 0");
            else units.add(new Unit(name, Numbers.bare(multiplier.get())));
        }
        return units;
    }

    /** The right sides are plain texts, unless our own writer says otherwise. */
    private Optional<Question> matching() {
        List<Draft.Pair> pairs = new ArrayList<>();
        for (XmlNode pair : node.children("subquestion")) {
            Text left = texts.text(pair, format);
            boolean empty = left.body().replaceAll("<[^>]*>|&nbsp;|\\s", "").isEmpty();
            Text.Format plain = node.attribute("type").equals("ddmatch") ? format : Text.Format.PLAIN;
            Optional<Text> right = pair.child("answer").map(answer -> texts.text(answer, plain)).filter(text -> !text.body().isEmpty());
            if (right.isEmpty()) places.problem(pair, "a pair has no right side");
            else pairs.add(new Draft.Pair(empty ? Optional.empty() : Optional.of(left), right.get()));
        }
        return draft.matching(pairs, MoodleTexts.yes(node.content("shuffleanswers"), true));
    }

    private Optional<Question> essay(Function<String, Optional<String>> dialogues) {
        if (MoodleTexts.yes(node.content("attachments"), false)) places.remark(node, "files cannot be handed in here, only text");
        if (!node.child("responsetemplate").map(MoodleTexts::body).orElse("").isEmpty())
            places.remark(node, "the text that the answer begins with is left out");
        if (node.content("responseformat").equals("noinline")) places.remark(node, "the answer is a text here, not a file");
        for (String limit : List.of("minwordlimit", "maxwordlimit"))
            if (!node.content(limit).isEmpty() && !node.content(limit).equals("0")) places.remark(node, "the limit of words is left out");
        return draft.essay(texts.some(node, "graderinfo", format), node.child("dialogue").map(XmlNode::raw), dialogues);
    }

    private Optional<Question> ordering() {
        List<Text> items = new ArrayList<>();
        for (XmlNode answer : node.children("answer")) {
            Text item = texts.text(answer, format);
            if (item.body().isEmpty()) continue;
            items.add(item);
            if (texts.feedback(answer, format).isPresent()) places.remark(answer, "the feedback of a single item is left out");
        }
        String count = node.content(node.child("selectcount").isPresent() ? "selectcount" : "studentsee");
        String select = node.content(node.child("selecttype").isPresent() ? "selecttype" : "logical");
        boolean all = select.equals("ALL") || select.equals("EXACT") || select.equals("0");
        if (!all && count.matches("[1-9][0-9]{0,3}") && Integer.parseInt(count) < items.size())
            places.remark(node, "all " + items.size() + " items are put into order, not " + count + " of them");
        String grading = node.content("gradingtype").isEmpty() ? "RELATIVE" : node.content("gradingtype").toUpperCase(Locale.ROOT);
        boolean known = grading.matches("ABS|ABSOLUTE|REL|RELATIVE")
                || Arrays.stream(Ordering.Grading.values()).map(Enum::name).anyMatch(grading::equals);
        if (!known) places.remark(node, "the grading '" + grading + "' is unknown; who follows whom counts");
        return draft.ordering(items, GiftOrdering.grading(known ? grading : "RELATIVE"));
    }
}
