package academy.huikuan.authoring;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Questions to choose for a section of a quiz.
 * @param address of the quiz
 * @param chosen ids of those that the quiz has already
 */
public record PickPage(
        String address,
        String title,
        int section,
        String me,
        Slice<QuestionLine> questions,
        BankFilter filter,
        Set<String> chosen,
        List<Choice> kinds,
        List<Choice> topicChoices,
        List<Choice> skills,
        Map<String, String> topics)
        implements Page {
    @Override
    public String template() {
        return "authoring/pick.jte";
    }

    public String list() {
        return address + "/pick?section=" + section + "&" + filter.query() + "&page=";
    }
}
