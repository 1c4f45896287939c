package academy.huikuan.lti.score;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a person stands with what a link leads to, as that person may know it.
 * @param startedAt when the person began, where that is known
 * @param submittedAt when the person last handed something in, where that is known
 * @param comment short, in Chinese, for the person and the teacher over there
 * @param lookAgain when to look again without being told, where a result waits for its time
 */
record Standing(
        Told told, Optional<Instant> startedAt, Optional<Instant> submittedAt, String comment, Optional<Instant> lookAgain) {}
