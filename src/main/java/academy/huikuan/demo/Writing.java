package academy.huikuan.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text for the demo class, with what a careful reader thinks of it.
 * @param question id
 * @param levels in the order of the rubric's criteria
 */
record Writing(String question, String text, List<Integer> levels, String comment) {
    static List<Writing> all() {
        return ((List<?>) DemoFile.read("essays")).stream().map(entry -> of((Map<?, ?>) entry)).toList();
    }

    private static Writing of(Map<?, ?> entry) {
        return new Writing(
                entry.get("question").toString(),
                entry.get("text").toString(),
                ((List<?>) entry.get("levels")).stream().map(Integer.class::cast).toList(),
                entry.get("comment").toString());
    }

    /** What the learner of that number writes; nothing for a question without a text here. */
    static String by(List<Writing> all, String question, int i) {
        List<Writing> own = all.stream().filter(one -> one.question().equals(question)).toList();
        return own.isEmpty() ? "" : own.get(i % own.size()).text();
    }

    static Optional<Writing> found(List<Writing> all, String text) {
        return all.stream().filter(one -> one.text().equals(text)).findFirst();
    }
}
