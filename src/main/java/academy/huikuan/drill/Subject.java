package academy.huikuan.drill;

import academy.huikuan.question.Label;
import java.util.List;

/**
 * What a card asks about: a topic such as `stages/m1`, or a criterion of a unit's role-play such as `stages#commitment`.
 * @param value 3 to 140 characters
 */
record Subject(String value) {
    Subject {
        if (!fits(value)) throw new IllegalArgumentException("subject " + value);
    }

    static boolean fits(String value) {
        return value.length() <= 140 && value.matches("[^/#]+[/#].+");
    }

    static Subject criterion(String unit, String criterion) {
        return new Subject(unit + "#" + criterion);
    }

    boolean topic() {
        return value.charAt(unit().length()) == '/';
    }

    String unit() {
        return value.split("[/#]", 2)[0];
    }

    /**
     * Whether a question asks about it: one of the topic, or one of the unit that shows a skill of the criterion.
     * @param skills of the criterion; none for a topic
     */
    boolean fits(Label question, List<String> skills) {
        if (topic()) return question.topics().contains(value);
        return question.topics().stream().anyMatch(topic -> topic.startsWith(unit() + "/"))
                && question.skills().stream().anyMatch(skills::contains);
    }
}
