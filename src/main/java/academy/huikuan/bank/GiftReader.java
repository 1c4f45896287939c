package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Question;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a bank in GIFT: UTF-8, questions apart by blank lines. Of GIFT's kinds it takes single and multiple choice, true/false and
 * numerical; the others are refused by name. Whatever is wrong is told at once, each with its line.
 */
public final class GiftReader {
    private GiftReader() {}

    /** Reads a file; in another encoding than UTF-8 it is refused by that encoding's name. */
    public static Bank read(String file, byte[] bytes) {
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8);
        if (text.isPresent()) return read(file, text.get());
        return new Bank(List.of(), List.of(new Problem(file, 1, "the file is " + encoding(bytes) + "; save it as UTF-8")));
    }

    private static String encoding(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) return "UTF-16 (little endian)";
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) return "UTF-16 (big endian)";
        return decoded(bytes, Charset.forName("GB18030")).isPresent() ? "GB18030 (GBK)" : "not UTF-8";
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Reads a bank's text; line ends may be CRLF, a byte-order mark may stand first. */
    public static Bank read(String file, String text) {
        List<Entry> questions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> block = new ArrayList<>();
        List<String> lines = new ArrayList<>(
                (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").lines().toList());
        lines.add("");
        for (int line = 1; line <= lines.size(); line++) {
            String next = lines.get(line - 1);
            if (!next.isBlank()) {
                block.add(next);
                continue;
            }
            int first = line - block.size();
            if (!block.isEmpty())
                new GiftBlock(file, first, List.copyOf(block), problems)
                        .question()
                        .ifPresent(question -> questions.add(new Entry(question, first, String.join("\n", block))));
            block.clear();
        }
        return new Bank(questions, problems);
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
