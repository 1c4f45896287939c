package academy.huikuan.quiz;

import academy.huikuan.question.Kind;
import academy.huikuan.web.Page;
import java.util.List;

/** All banks of the course. */
public record BanksPage(List<Line> banks) implements Page {
    /** @param kinds how many questions of which kind, without those that it has none of */
    public record Line(String quiz, String title, int questions, List<Count> kinds) {}

    public record Count(Kind kind, long questions) {}

    @Override
    public String template() {
        return "quiz/banks.jte";
    }
}
