package academy.huikuan.question;

import java.util.List;

/**
 * What a question is called and what it tests.
 * @param id unique over all banks; empty where the author gave none
 * @param topics such as `stages/m1`; one in a bank of the course
 * @param skills `thinking listening persuasion coaching execution`; one or two in a bank of the course
 * @param tags all others, as their author wrote them
 */
public record Label(String id, String name, List<String> topics, List<String> skills, List<String> tags) {
    public Label {
        topics = List.copyOf(topics);
        skills = List.copyOf(skills);
        tags = List.copyOf(tags);
    }

    public Label(String id, String name, List<String> topics, List<String> skills) {
        this(id, name, topics, skills, List.of());
    }
}
