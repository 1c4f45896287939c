package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which of a learner's finished attempts at a quiz counts. */
public enum Counting {
    /** The best score; the quiz is passed with any attempt that passed. */
    BEST,
    /** The latest attempt alone, even where an earlier one was better. */
    LAST,
    /** The first attempt alone. */
    FIRST,
    /** The exact mean of all; the quiz is passed where the mean reaches the pass mark. */
    AVERAGE;

    /** A finished attempt. */
    record Taken(Score score, boolean passed) {}

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Counting> of(String id) {
        return Arrays.stream(values()).filter(counting -> counting.id().equals(id)).findFirst();
    }

    /**
     * What the attempts come to. Example: 60, 90 and 75 percent are 90 by the best, 75 by the last and by the average, 60 by the first.
     * @param taken in the order in which they were begun, one at least
     * @param pass whole percent, for the average; single attempts were judged by the pass mark of their time
     */
    QuizStanding standing(List<Taken> taken, int pass) {
        return switch (this) {
            case BEST -> new QuizStanding(
                    taken.size(), taken.stream().map(Taken::score).max(Score::compareTo), taken.stream().anyMatch(Taken::passed));
            case LAST -> one(taken.size(), taken.get(taken.size() - 1));
            case FIRST -> one(taken.size(), taken.get(0));
            case AVERAGE -> {
                Score mean = Score.mean(taken.stream().map(Taken::score).toList());
                yield new QuizStanding(taken.size(), Optional.of(mean), mean.reaches(pass));
            }
        };
    }

    /** The place of the attempt that counts, from 0; none where all do. @param taken as in {@link #standing} */
    OptionalInt place(List<Taken> taken) {
        return switch (this) {
            case BEST -> IntStream.range(0, taken.size())
                    .reduce((one, other) -> taken.get(other).score().compareTo(taken.get(one).score()) > 0 ? other : one);
            case LAST -> OptionalInt.of(taken.size() - 1);
            case FIRST -> OptionalInt.of(0);
            case AVERAGE -> OptionalInt.empty();
        };
    }

    private static QuizStanding one(int finished, Taken taken) {
        return new QuizStanding(finished, Optional.of(taken.score()), taken.passed());
    }
}
