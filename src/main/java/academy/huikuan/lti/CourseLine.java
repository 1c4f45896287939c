package academy.huikuan.lti;

/**
 * A platform's course and the cohort in which its people learn.
 * @param context the platform's id of it, which may be empty
 */
public record CourseLine(String id, String title, String context, String cohort, String cohortName) {}
