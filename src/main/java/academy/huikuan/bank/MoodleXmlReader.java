package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a bank in Moodle XML, of Moodle itself or of other makers: multichoice, truefalse, shortanswer, numerical, matching, essay, cloze,
 * calculated, calculatedsimple, ordering, gapselect, ddwtos, ddmatch and description. Other types are refused by name, and whatever is
 * wrong is told at once, each with its line. What a bank here has no place for is passed over with a remark.
 */
public final class MoodleXmlReader {
    private static final Function<String, Optional<String>> NO_DIALOGUES = id -> Optional.empty();

    private MoodleXmlReader() {}

    /** @param dialogues texts of dialogues by their ids, for questions that name one without having it */
    public static Bank read(String file, byte[] bytes, Function<String, Optional<String>> dialogues) {
        List<Problem> problems = new ArrayList<>();
        return new Received(file, problems).decoded(bytes)
                .map(text -> read(file, text, dialogues))
                .orElseGet(() -> new Bank(List.of(), problems, List.of()));
    }

    public static Bank read(String file, String text) {
        return read(file, text, NO_DIALOGUES);
    }

    private static Bank read(String file, String text, Function<String, Optional<String>> dialogues) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        Optional<XmlNode> root = new Received(file, problems).xml(text);
        if (root.isEmpty()) return new Bank(List.of(), problems, remarks);
        XmlNode quiz = root.get();
        List<XmlNode> nodes = quiz.name().equals("question") ? List.of(quiz) : quiz.children("question");
        if (!quiz.name().equals("quiz") && !quiz.name().equals("question"))
            return Bank.refused(file, quiz.line(), "the outermost element is <" + quiz.name() + ">, Moodle XML has <quiz>");
        List<String> slices = XmlSlices.of(text, "question");
        boolean cut = slices.size() == nodes.size();
        List<Entry> questions = new ArrayList<>();
        String category = "";
        for (int at = 0; at < nodes.size(); at++) {
            XmlNode node = nodes.get(at);
            if (node.attribute("type").equals("category")) {
                category = node.child("category").map(path -> path.child("text").orElse(path).content()).orElse("");
                continue;
            }
            Optional<Question> question = new MoodleItem(file, node, problems, remarks).read(dialogues);
            if (question.isEmpty()) continue;
            String source = cut && plain(node) ? slices.get(at) : Formats.source(question.get());
            questions.add(new Entry(question.get(), node.line(), source, category));
        }
        Limits.questions(file, questions.size(), problems);
        return new Bank(questions, problems, remarks);
    }

    /** Whether its text is worth keeping as it stands: without the files in it, which may be pictures of any size. */
    private static boolean plain(XmlNode node) {
        return node.all().noneMatch(part -> part.name().equals("file"));
    }

    /**
     * Reads the text of one question that was read before, an element `question`.
     * @throws IllegalArgumentException if it is not exactly one question
     */
    public static Question question(String text) {
        Bank bank = read("question", text);
        if (bank.questions().size() != 1) throw new IllegalArgumentException("not one question: " + bank.problems());
        return bank.questions().get(0).question();
    }
}
