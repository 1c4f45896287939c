package academy.huikuan.analysis;

import java.util.List;

/**
 * A learner's first finished attempt. Later attempts build on the first and break what the definitions assume, so whoever gathers the
 * attempts leaves them out (Moodle, "Quiz statistics calculations", "Quizzes that allow multiple attempts").
 * @param attempt its id
 * @param responses in the order in which they were asked; each item once
 */
public record Taken(String attempt, List<Response> responses) {
    public Taken {
        responses = List.copyOf(responses);
        if (responses.isEmpty()) throw new IllegalArgumentException("attempt without items: " + attempt);
        if (responses.stream().map(Response::item).distinct().count() < responses.size())
            throw new IllegalArgumentException("item twice in attempt " + attempt);
    }
}
