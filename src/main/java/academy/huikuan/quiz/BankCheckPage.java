package academy.huikuan.quiz;

import academy.huikuan.bank.Loss;
import academy.huikuan.platform.Problem;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A file of questions is read, and nothing of it is kept.
 * @param target the format that it shall be converted to; empty for none
 */
public record BankCheckPage(Optional<Found> found, String target) implements Page {
    static final int MOST_SHOWN = 200;

    /**
     * What a file holds.
     * @param questions the first of them; see `questionCount` for all
     * @param problems the first of them; see `problemCount` for all
     */
    public record Found(
            String file,
            List<KeyView> questions,
            int questionCount,
            List<Problem> problems,
            int problemCount,
            List<Problem> remarks,
            Optional<Converted> converted) {}

    /** @param address of the file itself, `data:…` */
    public record Converted(String name, String address, List<Loss> losses) {}

    @Override
    public String template() {
        return "quiz/bank-check.jte";
    }
}
