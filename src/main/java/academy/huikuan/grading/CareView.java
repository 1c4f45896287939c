package academy.huikuan.grading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a work's reviewers noted on its turns, and what the one who handed it in says of the reviews and of the result. It holds neither
 * reviewers nor times of reviews.
 * @param work id, for the forms
 * @param notes by turn
 * @param echoes one for each peer's review that may be rated and answered
 * @param appeals the last first
 * @param until when one may still appeal; empty where one may not
 */
public record CareView(
        String work, Map<Integer, List<Note>> notes, List<Echo> echoes, List<AppealView> appeals, Optional<Instant> until) {
    static final CareView NOTHING = new CareView("", Map.of(), List.of(), List.of(), Optional.empty());

    /** @param place of the review, 0 for the trainer's, −1 for the reader's own */
    public record Note(int place, String words) {}

    /**
     * What was said to one review.
     * @param place of the review
     * @param address begins the addresses of its forms
     * @param rated 1–5; 0 for not yet
     * @param answer empty for not yet
     */
    public record Echo(int place, String address, int rated, String reason, String answer) {}

    public Optional<Echo> echo(int place) {
        return echoes.stream().filter(echo -> echo.place() == place).findFirst();
    }

    /** Notes of one person alone, who reads them. */
    public static Map<Integer, List<Note>> own(Map<Integer, String> notes) {
        Map<Integer, List<Note>> all = new java.util.TreeMap<>();
        notes.forEach((turn, words) -> all.put(turn, List.of(new Note(-1, words))));
        return all;
    }
}
