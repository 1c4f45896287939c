package academy.huikuan.demo;

import academy.huikuan.grading.DemoReviews.Opinion;
import academy.huikuan.roleplay.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A talk for the demo class, with what a careful reader thinks of it.
 * @param quality good, middling, weak or redline
 */
record Sample(String scenario, String quality, List<String> turns, Opinion opinion) {
    static List<Sample> all() {
        return ((List<?>) DemoFile.read("transcripts")).stream().map(entry -> of((Map<?, ?>) entry)).toList();
    }

    private static Sample of(Map<?, ?> entry) {
        Object redLine = entry.get("redLineTurn");
        return new Sample(
                entry.get("scenario").toString(),
                entry.get("quality").toString(),
                ((List<?>) entry.get("turns")).stream().map(Object::toString).toList(),
                new Opinion(
                        numbers(entry.get("levels")),
                        ((List<?>) entry.get("evidence")).stream().map(Sample::numbers).toList(),
                        redLine == null ? 0 : (Integer) redLine,
                        entry.get("comment").toString()));
    }

    /** A sample of the course, as somebody's talk. @param sides what the salesperson and the customer are called */
    static Sample of(academy.huikuan.roleplay.Sample sample, List<String> sides) {
        return new Sample(
                sample.scenario(),
                sample.quality().name().toLowerCase(Locale.ROOT),
                sample.turns().stream()
                        .map(turn -> sides.get(turn.side() == Turn.Side.SALES ? 0 : 1) + ": " + turn.text())
                        .toList(),
                new Opinion(
                        sample.grades().stream().map(academy.huikuan.roleplay.Sample.Grade::level).toList(),
                        sample.grades().stream().map(academy.huikuan.roleplay.Sample.Grade::turns).toList(),
                        sample.redLines().stream().findFirst().map(academy.huikuan.roleplay.Sample.Crossing::turn).orElse(0),
                        sample.overall()));
    }

    private static List<Integer> numbers(Object list) {
        return ((List<?>) list).stream().map(Integer.class::cast).toList();
    }
}
