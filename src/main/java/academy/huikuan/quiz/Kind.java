package academy.huikuan.quiz;

/** The kinds' keys among the messages. */
public final class Kind {
    private Kind() {}

    /** `single multiple truth number` */
    public static String of(Question question) {
        if (question instanceof SingleChoice) return "single";
        if (question instanceof MultipleChoice) return "multiple";
        return question instanceof TrueFalse ? "truth" : "number";
    }

    /** What a true/false question's option is called; other kinds' options have texts of their own. */
    static java.util.Optional<String> optionKey(Question question, int option) {
        return question instanceof TrueFalse
                ? java.util.Optional.of(option == 0 ? "quiz.true" : "quiz.false")
                : java.util.Optional.empty();
    }
}
