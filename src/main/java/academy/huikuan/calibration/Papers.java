package academy.huikuan.calibration;

import academy.huikuan.platform.Settings;
import academy.huikuan.roleplay.Sample;
import academy.huikuan.roleplay.Samples;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The samples that there are for a rubric. */
@ApplicationScoped
public class Papers {
    @Inject
    private Samples samples;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Rubrics rubrics;

    @Produces
    @Singleton
    public CalibrationRules rules(Settings settings) {
        return CalibrationRules.of(settings);
    }

    /** The course's own version of the rubric of that id, by which its samples are graded. */
    public Optional<Rubric> rubric(String id) {
        return rubrics.all().stream().filter(rubric -> rubric.id().equals(id)).findFirst();
    }

    private List<Sample> of(Rubric rubric) {
        List<String> criteria = rubric.criteria().stream().map(Criterion::id).toList();
        return samples.all().stream()
                .filter(sample -> scenarios.byId(sample.scenario()).rubric().equals(rubric.id()))
                .filter(sample -> sample.grades().stream().map(Sample.Grade::criterion).toList().equals(criteria))
                .toList();
    }

    /** The two that this person grades before the first review in a unit; none where there are not two. */
    public List<Sample> first(Rubric rubric, String unit, String person) {
        List<Sample> chosen = SampleRule.first(of(rubric), sample -> scenarios.byId(sample.scenario()).unit().equals(unit), person);
        return chosen.size() == CalibrationRules.SAMPLES ? chosen : List.of();
    }

    /** One that could be a work of an exercise and that this person does not know. @param fits of which scenarios it may be */
    public Optional<Sample> anchor(Rubric rubric, Predicate<String> fits, Set<String> graded, String person) {
        return SampleRule.anchor(of(rubric), sample -> fits.test(sample.scenario()), graded, person);
    }

    public String title(Sample sample) {
        return scenarios.byId(sample.scenario()).title();
    }
}
