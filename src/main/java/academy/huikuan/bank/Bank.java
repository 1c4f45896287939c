package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import java.util.List;

/** All that a file holds, and all that is wrong with it. */
public record Bank(List<Entry> questions, List<Problem> problems) {
    public Bank {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
