package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.TranscriptSubmitted;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small rubric, works and marks to try things on. */
final class Samples {
    static final Rubric TWO = new Rubric(
            "two",
            "Two things",
            new Score(24, 40),
            List.of("none", "begun", "fair", "good", "model"),
            List.of(
                    new Criterion(
                            "calm",
                            "Calm",
                            List.of("listening", "persuasion"),
                            List.of("a", "b", "c", "d", "e"),
                            List.of("v", "w", "x", "y", "z"),
                            true),
                    new Criterion("close", "Close", List.of("execution"), List.of("f", "g", "h", "i", "j"), List.of(), false)),
            List.of(new RedLine("threat", "Threat"), new RedLine("bribe", "Bribe")));
    static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");
    static final PersonId AUTHOR = person(1);
    static final PersonId REVIEWER = person(2);

    private Samples() {}

    static PersonId person(int number) {
        return new PersonId("01990000-0000-7000-8000-%012d".formatted(number));
    }

    static Marks full(int level) {
        String given = String.valueOf(level);
        return Marks.fromForm(Map.of(
                "level-calm",
                List.of(given),
                "level-close",
                List.of(given),
                "evidence-calm",
                List.of("1"),
                "evidence-close",
                List.of("2"),
                "comment",
                List.of("Turn 2 asks the right thing, and she answers.")));
    }

    static Marks crossing() {
        return Marks.fromForm(Map.of(
                "level-calm",
                List.of("0"),
                "level-close",
                List.of("2"),
                "evidence-calm",
                List.of("1"),
                "evidence-close",
                List.of("2"),
                "red-1",
                List.of("threat"),
                "comment",
                List.of("Turn 1 is a threat; ask what is missing instead.")));
    }

    static Submission work() {
        List<Turn> turns = List.of(new Turn(Turn.Side.SALES, "When?"), new Turn(Turn.Side.CUSTOMER, "Friday."));
        TranscriptSubmitted handedIn = new TranscriptSubmitted(
                AUTHOR,
                new CohortId("01990000-0000-7000-8000-000000000800"),
                "m1-boyuan",
                "stages",
                turns,
                Optional.of(person(3)),
                Optional.empty(),
                NOON);
        Submission work = new Submission(
                Exercise.standing(handedIn.cohort(), handedIn.unit(), handedIn.at()),
                handedIn,
                new Frozen("R-2ABCD", "A case", "0".repeat(64), turns),
                1,
                1,
                handedIn.at().plus(Duration.ofDays(7)));
        work.want(3);
        work.rank(handedIn.at());
        return work;
    }
}
