package academy.huikuan.lti.score;

import academy.huikuan.platform.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** A score as a platform takes it (Assignment and Grade Services 2.0, section 3.4). */
final class ScoreBody {
    private ScoreBody() {}

    static String of(String subject, Standing standing, Instant timestamp) {
        Told told = standing.told();
        JsonObjectBuilder body = JsonText.object()
                .add("userId", subject)
                .add("timestamp", Stamp.text(timestamp))
                .add("activityProgress", told.progress().activity().word())
                .add("gradingProgress", told.progress().grading().word())
                .add("comment", standing.comment());
        told.points().ifPresent(points -> body.add("scoreGiven", points.given()).add("scoreMaximum", points.maximum()));
        JsonObjectBuilder submission = JsonText.object();
        standing.startedAt().ifPresent(at -> submission.add("startedAt", Stamp.text(at)));
        standing.submittedAt().ifPresent(at -> submission.add("submittedAt", Stamp.text(at)));
        if (standing.startedAt().isPresent() || standing.submittedAt().isPresent()) body.add("submission", submission);
        return body.build().toString();
    }
}
