package academy.huikuan.bank;

import academy.huikuan.question.Question;

/**
 * A question as it stands in a bank.
 * @param line of its first character in the file, from 1
 * @param source the question's own lines, comments included; reading them again gives the same question
 */
public record Entry(Question question, int line, String source) {}
