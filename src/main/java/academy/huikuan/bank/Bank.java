package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import java.util.List;

/**
 * All that a file holds, and all that is wrong with it.
 * @param problems for which the file is refused as a whole
 * @param remarks what the file says and a bank here does not keep; it is no reason to refuse the file
 */
public record Bank(List<Entry> questions, List<Problem> problems, List<Problem> remarks) {
    public Bank {
        questions = List.copyOf(questions);
        problems = problems.stream().distinct().sorted().toList();
        remarks = remarks.stream().distinct().sorted().toList();
    }

    /** A file that is refused for one reason. */
    static Bank refused(String file, int line, String message) {
        return new Bank(List.of(), List.of(new Problem(file, line, message)), List.of());
    }
}
