package academy.huikuan.lti.score;

import java.util.Optional;

/** What a gradebook was told, or is to be told. @param points none where there is nothing to show yet */
record Told(Optional<Points> points, Progress progress) {
    boolean same(Told other) {
        return progress.equals(other.progress)
                && points.isPresent() == other.points.isPresent()
                && points.flatMap(own -> other.points.map(own::same)).orElse(true);
    }

    /** For the log. Example: `17/20 FullyGraded`. */
    String shown() {
        return (points.map(own -> own.encoded() + " ").orElse("") + progress.grading().word());
    }
}
