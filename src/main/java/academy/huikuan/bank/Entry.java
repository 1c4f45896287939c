package academy.huikuan.bank;

import academy.huikuan.question.Question;

/**
 * A question as it stands in a bank.
 * @param line of its first character in the file, from 1
 * @param source the question's own text, all that belongs to it included; {@link Formats#kept} reads the same question from it again
 * @param category the path that the bank's maker filed it under, such as `stages/m1`; empty where there is none
 */
public record Entry(Question question, int line, String source, String category) {
    public Entry(Question question, int line, String source) {
        this(question, line, source, "");
    }
}
