package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * A word or a phrase is to be written.
 * @param wanted the first that fits counts, as in Moodle
 */
public record ShortAnswer(Label label, Text prompt, List<Wanted> wanted, Wording wording, Optional<Text> general)
        implements Question {
    public ShortAnswer {
        wanted = List.copyOf(wanted);
        if (wanted.isEmpty()) throw new IllegalArgumentException("no answer");
    }

    @Override
    public Answer read(List<String> values, Presentation shown) {
        String text = Fields.one(values);
        if (text.length() > Answer.SHORT) throw new IllegalArgumentException(text.length() + " characters");
        return text.isEmpty() ? new Answer.Nothing() : new Answer.Written(text);
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        return given instanceof Answer.Written written ? List.of(written.text()) : List.of();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Written(key().plain()));
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of(hit(given).map(Wanted::weight).orElse(Weight.NOTHING).points());
    }

    public Optional<Wanted> hit(Answer given) {
        return given instanceof Answer.Written written ? first(wanted, wording, written.text()) : Optional.empty();
    }

    static Optional<Wanted> first(List<Wanted> wanted, Wording wording, String text) {
        return wanted.stream().filter(one -> wording.fits(one.pattern(), text)).findFirst();
    }

    /** The answer that earns most. */
    public Wanted key() {
        return wanted.stream().max(java.util.Comparator.comparing(Wanted::weight)).orElseThrow();
    }
}
