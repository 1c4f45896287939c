package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Unsafe;
import java.util.List;

/** How large a bank's file may be. Nobody writes larger ones; who sends one means harm or is mistaken. */
final class Limits {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_QUESTIONS = 2_000;
    /** Of XML files and packages: depth 64, 50 MB unpacked. */
    static final Unsafe.Bounds BOUNDS = new Unsafe.Bounds(MOST_BYTES, 50L * 1024 * 1024, 4_000, 64, Integer.MAX_VALUE);
    private static final int LONGEST_MESSAGE = 400;

    private Limits() {}

    /** What is wrong, without all of a text that never ends. */
    static String told(String message) {
        if (message.length() <= LONGEST_MESSAGE) return message;
        return message.substring(0, message.offsetByCodePoints(0, message.codePointCount(0, LONGEST_MESSAGE) - 1)) + "\u2026";
    }

    static void questions(String file, int questions, List<Problem> problems) {
        if (questions > MOST_QUESTIONS)
            problems.add(new Problem(file, 1, questions + " questions are more than the " + MOST_QUESTIONS + " that a file may have"));
    }
}
