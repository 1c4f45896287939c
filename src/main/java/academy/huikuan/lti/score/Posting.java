package academy.huikuan.lti.score;

import java.time.Instant;

/** A score on its way. @param repeated whether it went out before with that timestamp, and no answer came */
record Posting(Instant timestamp, boolean repeated) {}
