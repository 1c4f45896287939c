package academy.huikuan.quiz;

import academy.huikuan.people.Faults;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;

/** What a learner of a cohort was given beyond the others, and a form to give more. */
public record AccommodationPage(
        String cohort,
        String learner,
        String name,
        List<Choice> quizzes,
        List<AccommodationLine> lines,
        Map<String, String> form,
        Faults faults)
        implements Page {
    public record Choice(String id, String title) {}

    public String field(String name) {
        return form.getOrDefault(name, "");
    }

    @Override
    public String template() {
        return "quiz/accommodations.jte";
    }
}
