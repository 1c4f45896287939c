package academy.huikuan.question;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of questions as banks, settings and messages name them. */
public enum Kind {
    SINGLE("single", SingleChoice.class),
    MULTIPLE("multiple", MultipleChoice.class),
    JUDGEMENT("judgement", Judgement.class),
    TRUTH("truth", TrueFalse.class),
    NUMBER("number", Numerical.class),
    COMPUTED("computed", Computed.class),
    SHORT("short", ShortAnswer.class),
    MATCHING("matching", Matching.class),
    ORDERING("ordering", Ordering.class),
    GAPS("gaps", Gaps.class),
    ESSAY("essay", Essay.class),
    TALK("talk", TalkItem.class),
    DESCRIPTION("description", Description.class);

    private final String id;
    private final Class<? extends Question> type;

    Kind(String id, Class<? extends Question> type) {
        this.id = id;
        this.type = type;
    }

    public String id() {
        return id;
    }

    public static Optional<Kind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    public static Kind of(Question question) {
        return Arrays.stream(values()).filter(kind -> kind.type.isInstance(question)).findFirst().orElseThrow();
    }

    /** What a true/false question's option is called; other kinds' options have texts of their own. */
    public static Optional<String> optionKey(Question question, int option) {
        return question instanceof TrueFalse ? Optional.of(option == 0 ? "quiz.true" : "quiz.false") : Optional.empty();
    }
}
