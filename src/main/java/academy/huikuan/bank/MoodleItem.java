package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One element `question` of Moodle XML: what all types have in common, and who reads the rest. */
final class MoodleItem {
    private static final Set<String> DIALOGUES = Set.of(Notes.RUBRIC, Notes.DIALOGUE);
    private static final Set<String> DRAWN = Set.of(Notes.FORMULA, Notes.VALUE);
    private static final Pattern GAP = Pattern.compile("\\{[0-9]*:[A-Z_]+:[^}]*}|\\[\\[[0-9]{1,3}]]");
    private static final BigDecimal THIRD = new BigDecimal("0.3333333");
    private static final BigDecimal NEAR = new BigDecimal("0.005");

    private final XmlNode node;
    private final String type;
    private final Places places;
    private final MoodleTexts texts;
    private final int known;

    MoodleItem(String file, XmlNode node, List<Problem> problems, List<Problem> remarks) {
        this.node = node;
        this.type = node.attribute("type");
        this.places = new Places(file, problems, remarks);
        this.texts = new MoodleTexts(places);
        this.known = problems.size();
    }

    /** @return empty, with a problem, where the question cannot be kept */
    Optional<Question> read(Function<String, Optional<String>> dialogues) {
        Set<String> notes = annotations(type);
        if (notes.isEmpty() && !MoodleTypes.KNOWN.contains(type))
            return places.refused(node, type.isEmpty() ? "the question has no type" : "questions of the type '" + type
                    + "' cannot be kept here");
        Optional<XmlNode> asked = node.child("questiontext");
        Text prompt = asked.map(found -> texts.text(found, Text.Format.HTML)).orElse(new Text(Text.Format.HTML, ""));
        if (prompt.body().isEmpty()) return places.refused(node, "the question has no text");
        Notes said = new Notes(message -> places.problem(node, message));
        Label label = label(prompt, notes, said);
        Draft draft = new Draft(
                label,
                prompt,
                texts.some(node, "generalfeedback", prompt.format()),
                said,
                message -> places.problem(node, message));
        remarks();
        Optional<Question> question = new MoodleTypes(node, places, texts, draft).read(type, dialogues);
        if (question.isPresent()) said.refuseRest();
        return places.problems().size() > known ? Optional.empty() : question;
    }

    /** The keys of tags that say more of a question of this type; elsewhere they are tags like others. */
    private static Set<String> annotations(String type) {
        return switch (type) {
            case "multichoice" -> Set.of(Notes.KIND);
            case "essay" -> DIALOGUES;
            case "shortanswer", "cloze", "multianswer" -> Set.of(Notes.WORDING);
            case "numerical" -> Set.of(Notes.FORMULA);
            case "calculated", "calculatedsimple" -> DRAWN;
            default -> Set.of();
        };
    }

    private Label label(Text prompt, Set<String> keys, Notes notes) {
        List<String> tags = new ArrayList<>();
        for (XmlNode tag : node.child("tags").map(list -> list.children("tag")).orElse(List.of())) {
            String text = MoodleTexts.body(tag);
            int colon = text.indexOf(':');
            String key = colon < 0 ? "" : text.substring(0, colon);
            boolean judged = !key.equals(Notes.KIND) || Kind.named(text.substring(colon + 1)).isPresent();
            if (keys.contains(key) && judged) notes.add(key, text.substring(colon + 1));
            else if (!text.isEmpty()) tags.add(text);
        }
        String name = node.child("name").map(MoodleTexts::body).orElse("");
        return GiftNotes.label(node.content("idnumber"), name.isEmpty()
                ? GiftBlock.shortened(GAP.matcher(prompt.body()).replaceAll(ClozeReader.GAP)) : name, tags);
    }

    private void remarks() {
        Optional<BigDecimal> grade = Numbers.read(node.content("defaultgrade"));
        if (grade.isPresent() && grade.get().compareTo(BigDecimal.ONE) != 0 && !type.equals("description"))
            places.remark(node, "the default grade " + Numbers.bare(grade.get()).toPlainString()
                    + " is left out: a question's points are the quiz's");
        Optional<BigDecimal> penalty = Numbers.read(node.content("penalty"));
        if (penalty.isPresent() && penalty.get().subtract(THIRD).abs().compareTo(NEAR) > 0 && !fixed(penalty.get()))
            places.remark(node, "the penalty " + Numbers.bare(penalty.get()).toPlainString() + " for further tries is left out");
        if (MoodleTexts.yes(node.content("hidden"), false)) places.remark(node, "the question is hidden in Moodle, here it is not");
        if (!node.children("hint").isEmpty()) places.remark(node, "the hints for further tries are left out");
        for (String combined : List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"))
            node.child(combined).filter(found -> !MoodleTexts.body(found).isEmpty()).ifPresent(found -> places.remark(
                    found, "the feedback for right, partly right or wrong answers as a whole is left out"));
    }

    /** Whether it says nothing: there is no further try without one, and Moodle itself sets that of true/false. */
    private boolean fixed(BigDecimal penalty) {
        boolean whole = penalty.compareTo(BigDecimal.ONE) == 0 && type.equals("truefalse");
        return whole || penalty.signum() == 0;
    }
}
