package academy.huikuan.quiz;

import java.util.List;

/**
 * What a question is called and what it tests.
 * @param id unique over all banks; empty where the author gave none
 * @param topics such as `stages/m1`; one in a bank of the course
 * @param skills `thinking listening persuasion coaching execution`; one or two in a bank of the course
 */
public record Label(String id, String name, List<String> topics, List<String> skills) {
    public Label {
        topics = List.copyOf(topics);
        skills = List.copyOf(skills);
    }
}
