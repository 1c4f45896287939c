package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the marks of a finished attempt's questions come to.
 * @param score with nothing for those that wait for a person
 * @param most with all for those
 * @param waiting how many wait
 */
record Tally(Score score, Score most, int waiting) {
    static Tally of(Collection<AttemptItem> items) {
        return of(items, Map.of());
    }

    /** @param changed marks by the questions' numbers, in the place of those that the items have */
    static Tally of(Collection<AttemptItem> items, Map<Integer, Score> changed) {
        List<Score> marks = new ArrayList<>();
        List<Score> best = new ArrayList<>();
        int waiting = 0;
        for (AttemptItem item : items) {
            Optional<Score> mark = Optional.ofNullable(changed.get(item.number())).or(item::score);
            if (mark.isEmpty()) waiting++;
            marks.add(weighted(mark.orElse(Question.points(0, 1)), item.points()));
            best.add(weighted(mark.orElse(Question.points(1, 1)), item.points()));
        }
        return new Tally(Score.sum(marks).orElseThrow(), Score.sum(best).orElseThrow(), waiting);
    }

    private static Score weighted(Score mark, int points) {
        return new Score(mark.earned() * points, mark.possible() * points);
    }

    /** Whether the attempt passes or not only by the marks that it waits for. */
    boolean open(int pass) {
        return !score.reaches(pass) && most.reaches(pass);
    }

    /** What the marked questions show of the skills. */
    static List<SkillScore> skills(Collection<AttemptItem> items, Function<String, Question> versions) {
        List<SkillScore> skills = new ArrayList<>();
        for (AttemptItem item : items)
            item.score().ifPresent(mark -> versions.apply(item.digest())
                    .label()
                    .skills()
                    .forEach(skill -> skills.add(new SkillScore(skill, Question.skillPoints(mark)))));
        return skills;
    }
}
