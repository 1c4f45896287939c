package academy.huikuan.authoring;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;

/**
 * The list of the trainers' questions.
 * @param me the viewer's id
 * @param topics names of the topics by id
 */
public record BankPage(
        String me,
        Slice<QuestionLine> questions,
        BankFilter filter,
        List<Choice> kinds,
        List<Choice> topicChoices,
        List<Choice> skills,
        List<QuestionStore.Author> authors,
        Map<String, String> topics)
        implements Page {
    @Override
    public String template() {
        return "authoring/bank.jte";
    }

    /** This list without the number of its page. */
    public String address() {
        return "/authoring?" + filter.query() + "&page=";
    }
}
