package academy.huikuan.grading;

import academy.huikuan.calibration.Severity;
import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people's levels differ from the reasons of samples and from the results of works. */
@ApplicationScoped
public class Severities {
    @Inject
    private TrialStore trials;

    @Inject
    private Trials sheets;

    @Inject
    private ReviewStore reviews;

    @Inject
    private GradingRules house;

    @Inject
    private Settings settings;

    /** Beside the reasons of the samples that they graded. */
    @Transactional
    Map<PersonId, List<Severity.Seen>> reasons(Collection<PersonId> people) {
        Map<PersonId, List<Severity.Seen>> seen = new HashMap<>();
        for (Trial trial : trials.of(people)) {
            List<Double> differences = trial.submitted()
                    ? sheets.difference(trial).lines().stream().map(line -> (double) line.by()).toList()
                    : List.of();
            if (!differences.isEmpty())
                seen.computeIfAbsent(trial.person(), any -> new ArrayList<>())
                        .add(new Severity.Seen(month(trial.submittedAt().orElseThrow()), differences));
        }
        return seen;
    }

    /** Beside the results of the works that they reviewed. @param shown at which moment a result has to show to its author in any case */
    @Transactional
    Map<PersonId, List<Severity.Seen>> results(Collection<PersonId> people, Optional<Instant> shown) {
        Map<PersonId, List<Severity.Seen>> seen = new HashMap<>();
        for (Review review : reviews.handedIn(people)) {
            Submission work = review.submission();
            boolean visible = shown.isEmpty() || !shown.get().isBefore(work.exercise().shows(work, house));
            List<Double> differences = visible ? work.settled().map(settled -> differences(review, settled.grade())).orElse(List.of()) : List.of();
            if (!differences.isEmpty())
                seen.computeIfAbsent(review.reviewer(), any -> new ArrayList<>())
                        .add(new Severity.Seen(month(review.submittedAt().orElseThrow()), differences));
        }
        return seen;
    }

    private static List<Double> differences(Review review, Grade grade) {
        List<Double> differences = new ArrayList<>();
        review.marks().levels().forEach((criterion, level) -> {
            if (grade.parts().containsKey(criterion))
                differences.add(level.value() - (double) grade.parts().get(criterion) / grade.each());
        });
        return differences;
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(settings.zone()));
    }
}
