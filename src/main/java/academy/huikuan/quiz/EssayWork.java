package academy.huikuan.quiz;

import java.time.Instant;
import java.util.Optional;

/**
 * A text as who marks it sees it; deliberately without anything of its author or attempt.
 * @param quiz id
 * @param title of the quiz
 * @param question its short name
 * @param task safe HTML
 * @param text as it was written
 * @param notes of the question's author for who marks, safe HTML
 * @param model an answer that is good, safe HTML
 * @param rubric id; empty where it gets points
 * @param timesMarked so far
 */
public record EssayWork(
        EssayId id,
        String quiz,
        String title,
        String question,
        String task,
        String text,
        Optional<String> notes,
        Optional<String> model,
        Optional<String> rubric,
        EssayRank rank,
        Instant waitsSince,
        int timesMarked) {}
