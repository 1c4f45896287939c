package academy.huikuan.quiz;

import academy.huikuan.people.Faults;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cohort has otherwise than a quiz's file, and which of its learners have more.
 * @param classes the viewer's cohorts that learn the quiz
 * @param rules of the file
 * @param form the fields as they are shown
 * @param locked whether the cohort has a password of its own
 * @param changed who has set it last, and when
 */
public record SettingsPage(
        String quiz,
        String title,
        String cohort,
        String cohortName,
        List<PreviewPage.Class> classes,
        RulesView rules,
        Map<String, String> form,
        Faults faults,
        boolean locked,
        Optional<Changed> changed,
        List<Given> given)
        implements Page {
    public record Changed(String by, Instant at) {}

    /** A learner who was given more. */
    public record Given(String learner, String name, List<AccommodationLine> lines) {}

    public String field(String name) {
        return form.getOrDefault(name, "");
    }

    @Override
    public String template() {
        return "quiz/settings.jte";
    }
}
