package academy.huikuan.quiz;

import academy.huikuan.question.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A quiz's rules as they hold for whoever looks, to be told in words.
 * @param parts the sections where there are several, or one with a title
 * @param weighted whether questions count differently
 * @param minutes time limit; 0 is none
 * @param usual time limit of the file, which somebody may have more than
 * @param allowed attempts; 0 is unlimited
 * @param pageSize questions a page; 0 for all on one
 * @param written whether a person marks something, so that the result may wait
 */
public record RulesView(
        int questions,
        List<Part> parts,
        boolean weighted,
        int pass,
        int minutes,
        int usual,
        int grace,
        int allowed,
        Counting counts,
        int firstDelay,
        int laterDelay,
        Optional<Instant> opens,
        Optional<Instant> closes,
        boolean password,
        int pageSize,
        boolean sequential,
        boolean written,
        ReviewRules review) {
    /** @param kind of its questions, where they are all of one */
    public record Part(String title, Optional<String> kind, int questions, int points) {}

    /** A stretch of time in its largest whole unit. @param key of the message. @param number of units */
    public record Span(String key, String number) {}

    public static Span span(int minutes) {
        if (minutes > 0 && minutes % 1440 == 0) return new Span("quiz.span-days", String.valueOf(minutes / 1440));
        if (minutes > 0 && minutes % 60 == 0) return new Span("quiz.span-hours", String.valueOf(minutes / 60));
        return new Span("quiz.span-minutes", String.valueOf(minutes));
    }

    static RulesView of(Quiz quiz, Terms terms) {
        Conduct conduct = quiz.conduct();
        boolean divided = quiz.sections().size() > 1 || quiz.sections().stream().anyMatch(section -> !section.title().isEmpty());
        return new RulesView(
                quiz.draw(),
                divided ? quiz.sections().stream().map(RulesView::part).toList() : List.of(),
                quiz.sections().stream().map(QuizSection::points).distinct().count() > 1,
                quiz.pass(),
                terms.minutes(),
                conduct.minutes(),
                conduct.grace(),
                terms.attempts(),
                conduct.counts(),
                conduct.firstDelay(),
                conduct.laterDelay(),
                terms.opens(),
                terms.closes(),
                !terms.passwords().isEmpty(),
                conduct.pageSize() >= quiz.draw() ? 0 : conduct.pageSize(),
                conduct.sequential(),
                quiz.written(),
                conduct.review());
    }

    private static Part part(QuizSection section) {
        Optional<String> kind = section.kinds().size() == 1 ? section.kinds().stream().findFirst().map(Kind::id) : Optional.empty();
        return new Part(section.title(), kind, section.draw(), section.points());
    }

    /** Whether whoever looks has another time than the file says. */
    public boolean ownTime() {
        return minutes != usual;
    }
}
