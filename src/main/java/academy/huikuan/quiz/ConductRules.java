package academy.huikuan.quiz;

import academy.huikuan.people.Passwords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a quiz is taken; see {@link Conduct} for what the settings mean. */
final class ConductRules {
    static final List<String> NAMES = List.of(
            "layout", "navigation", "minutes", "grace", "attempts", "counts", "delay", "password", "opens", "closes", "review", "feedback");

    private static final int LONGEST_DELAY = 60 * 24 * 60;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final Setting file;

    private ConductRules(Setting file) {
        this.file = file;
    }

    /** The rules; they count only where no problem was told. */
    static Conduct read(Setting file) {
        return new ConductRules(file).read();
    }

    private Conduct read() {
        int minutes = file.number("minutes", 0, 600);
        int attempts = file.number("attempts", 0, 100);
        int grace = file.number("grace", 0, 600, Conduct.USUAL_GRACE);
        Optional<LocalDateTime> opens = moment("opens", false);
        Optional<LocalDateTime> closes = moment("closes", true);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            file.wrong("closes", "'closes' must come after 'opens'");
            closes = Optional.empty();
        }
        return new Conduct(
                pageSize(),
                file.word("navigation", "free", "sequential").equals("sequential"),
                minutes,
                grace,
                attempts,
                Counting.of(file.word("counts", "best", "last", "first", "average")).orElse(Counting.BEST),
                delay("first"),
                delay("later"),
                password(),
                opens,
                closes,
                review());
    }

    /** The word itself, or its hash, as the export of a trainer's quiz has it. */
    private Optional<String> password() {
        if (!file.has("password")) return Optional.empty();
        if (file.text("password").filter(Passwords::hashed).isPresent()) return file.text("password");
        return Optional.of(file.text("password", "\\S(.{0,58}\\S)?", "1 to 60 characters"));
    }

    private int pageSize() {
        String layout = file.has("layout") ? file.text("layout", "one|all|[1-9]|[1-4][0-9]|50", "one, all or a number of questions a page, 1 to 50") : "one";
        if (layout.equals("all")) return 0;
        return layout.matches("[0-9]{1,2}") ? Integer.parseInt(layout) : 1;
    }

    /** One number for all, or `{first: 60, later: 1440}`. */
    private int delay(String which) {
        if (!file.has("delay")) return 0;
        if (file.text("delay").isPresent()) return file.number("delay", 0, LONGEST_DELAY);
        Setting both = file.below("delay");
        both.only(List.of("first", "later"));
        return both.number(which, 0, LONGEST_DELAY, 0);
    }

    /** `2026-12-01 09:00`, or a date alone: its beginning where the quiz opens, its end where it closes. */
    private Optional<LocalDateTime> moment(String name, boolean end) {
        if (!file.has(name)) return Optional.empty();
        String text = file.text(name).orElse("");
        try {
            return Optional.of(
                    text.length() > 10 ? LocalDateTime.parse(text, MOMENT) : LocalDate.parse(text).plusDays(end ? 1 : 0).atStartOfDay());
        } catch (DateTimeParseException wrong) {
            file.wrong(name, "'" + name + "' is '" + text + "'; give a date such as 2026-12-01 or 2026-12-01 09:00");
            return Optional.empty();
        }
    }

    private ReviewRules review() {
        if (!file.has("review")) return ReviewRules.of(feedback(file.text("feedback", "finished|closed", "finished or closed")));
        if (file.has("feedback")) file.wrong("feedback", "give 'review' or 'feedback', not both");
        Setting review = file.below("review");
        review.only(List.of("at-once", "open", "closed"));
        if (review.values().isEmpty()) file.wrong("review", "'review' needs lines such as 'closed: [answers, marks, key, feedback]'");
        return new ReviewRules(shown(review, "at-once"), shown(review, "open"), shown(review, "closed"));
    }

    private static FeedbackTime feedback(String id) {
        return FeedbackTime.of(id).orElse(FeedbackTime.FINISHED);
    }

    private static Set<ReviewRules.Shown> shown(Setting review, String when) {
        Set<ReviewRules.Shown> shown = new HashSet<>();
        if (review.has(when) && review.values().get(when).entries().isEmpty() && review.text(when).isEmpty()) return shown;
        for (String word : review.list(when))
            ReviewRules.Shown.of(word)
                    .ifPresentOrElse(shown::add, () -> review.wrong(when, "'" + word + "' is none of answers, marks, key, feedback"));
        if (!shown.isEmpty() && shown.add(ReviewRules.Shown.ANSWERS)) review.wrong(when, "'" + when + "' needs 'answers' to show anything");
        return shown;
    }
}
