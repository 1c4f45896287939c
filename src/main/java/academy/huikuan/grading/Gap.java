package academy.huikuan.grading;

/**
 * One thing that a review still lacks.
 * @param criterion where it lacks; empty for the comment
 */
public record Gap(Kind kind, String criterion) {
    /** What lacks. */
    public enum Kind {
        LEVEL("grading.gap-level"),
        EVIDENCE("grading.gap-evidence"),
        RED_LINE_LEVEL("grading.gap-red-line-level"),
        RED_LINE_TURN("grading.gap-red-line-turn"),
        COMMENT_SHORT("grading.gap-comment-short"),
        COMMENT_LONG("grading.gap-comment-long");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    /** The place on the page, for a link. */
    public String anchor() {
        return criterion.isEmpty() ? "comment" : "criterion-" + criterion;
    }
}
