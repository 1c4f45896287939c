package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a bank in GIFT: UTF-8, questions apart by blank lines, of all of GIFT's kinds. Whatever is wrong is told at once, each with its
 * line. Questions to which a comment adds a kind, drawn values or a dialogue become what only a bank here knows.
 */
public final class GiftReader {
    private static final Function<String, Optional<String>> NO_DIALOGUES = id -> Optional.empty();

    private GiftReader() {}

    /** Reads a file; in another encoding than UTF-8 it is refused by that encoding's name. */
    public static Bank read(String file, byte[] bytes) {
        return read(file, bytes, NO_DIALOGUES);
    }

    /** @param dialogues texts of dialogues by their ids, for questions that name one */
    public static Bank read(String file, byte[] bytes, Function<String, Optional<String>> dialogues) {
        List<Problem> problems = new ArrayList<>();
        return new Received(file, problems).utf8(bytes)
                .map(text -> read(file, text, dialogues))
                .orElseGet(() -> new Bank(List.of(), problems, List.of()));
    }

    /** Reads a bank's text; line ends may be CRLF, a byte-order mark may stand first. */
    public static Bank read(String file, String text) {
        return read(file, text, NO_DIALOGUES);
    }

    public static Bank read(String file, String text, Function<String, Optional<String>> dialogues) {
        List<Entry> questions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        List<String> lines = new ArrayList<>(
                (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").lines().toList());
        lines.add("");
        String category = "";
        for (int line = 1; line <= lines.size(); line++) {
            String next = lines.get(line - 1);
            if (!next.isBlank()) {
                block.add(next);
                continue;
            }
            if (block.isEmpty()) continue;
            int first = line - block.size();
            GiftBlock found = new GiftBlock(file, first, block, problems, remarks);
            category = found.category().orElse(category);
            Optional<Question> question = found.question(dialogues);
            if (question.isPresent()) questions.add(new Entry(question.get(), first, found.source(question.get()), category));
            block.clear();
        }
        Limits.questions(file, questions.size(), problems);
        return new Bank(questions, problems, remarks);
    }

    /**
     * Reads the text of one question that was read before.
     * @throws IllegalArgumentException if it is not exactly one question
     */
    public static Question question(String text) {
        Bank bank = read("question", text);
        if (bank.questions().size() != 1) throw new IllegalArgumentException("not one question: " + bank.problems());
        return bank.questions().get(0).question();
    }
}
