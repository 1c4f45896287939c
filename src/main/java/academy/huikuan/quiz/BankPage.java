package academy.huikuan.quiz;

import academy.huikuan.bank.Loss;
import academy.huikuan.web.Page;
import java.util.List;

/** The questions of one bank with their keys, and what each format would lose of them. */
public record BankPage(String quiz, String title, List<KeyView> questions, List<Download> downloads) implements Page {
    /** @param format its id, as addresses and messages name it */
    public record Download(String format, List<Loss> losses) {}

    @Override
    public String template() {
        return "quiz/bank.jte";
    }
}
