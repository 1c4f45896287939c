package academy.huikuan.grading;

import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Sets up an exercise, or changes it.
 * @param id of the one to change
 * @param standing whether it is the course's own: then title, scenarios and cohorts are given
 * @param heading its title, or the unit's
 * @param faults keys of messages by field
 * @param units with their scenarios, to tick
 * @param rubrics to choose from, with the words of all levels
 * @param outdated whether the rubric's words have changed since it was chosen
 * @param works handed in already: then a change asks reviewers again
 * @param houseReviews the installation's number
 */
public record ExerciseFormPage(
        Optional<String> id,
        boolean standing,
        String heading,
        ExerciseForm form,
        Map<String, String> faults,
        List<Unit> units,
        List<QueuePage.Choice> cohorts,
        List<Rubric> rubrics,
        boolean outdated,
        int works,
        int houseReviews)
        implements Page {
    /** @param chosen how many of them are ticked */
    public record Unit(String title, List<QueuePage.Choice> scenarios, int chosen) {}

    static int chosen(List<QueuePage.Choice> scenarios, SortedSet<String> ticked) {
        return (int) scenarios.stream().filter(one -> ticked.contains(one.id())).count();
    }

    public String address() {
        return "/exercises/" + id.map(one -> one + "/edit").orElse("new");
    }

    public String back() {
        return "/exercises" + id.map(one -> "/" + one).orElse("");
    }

    @Override
    public String template() {
        return "grading/exercise-form.jte";
    }
}
