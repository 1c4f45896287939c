package academy.huikuan.lti.score;

/** How far a person is, in the words of the specification. */
record Progress(Activity activity, Grading grading) {
    /** activityProgress */
    enum Activity {
        IN_PROGRESS("InProgress"),
        SUBMITTED("Submitted"),
        COMPLETED("Completed");

        private final String word;

        Activity(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** gradingProgress */
    enum Grading {
        /** It comes without anybody of the staff. */
        PENDING("Pending"),
        /** A trainer has to do something. */
        PENDING_MANUAL("PendingManual"),
        FULLY_GRADED("FullyGraded");

        private final String word;

        Grading(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static final Progress DONE = new Progress(Activity.COMPLETED, Grading.FULLY_GRADED);

    boolean isFinal() {
        return grading == Grading.FULLY_GRADED;
    }

    String encoded() {
        return activity.name() + " " + grading.name();
    }

    static Progress decoded(String text) {
        int space = text.indexOf(' ');
        return new Progress(Activity.valueOf(text.substring(0, space)), Grading.valueOf(text.substring(space + 1)));
    }
}
