package academy.huikuan.calibration;

import academy.huikuan.roleplay.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which samples someone grades; the same person always gets the same ones, neighbours often others. */
final class SampleRule {
    private SampleRule() {}

    /**
     * Two of different quality, of those that are near first.
     * @param near whether a sample is of the unit in which this person is about to review
     * @return fewer where there are not two of different quality
     */
    static List<Sample> first(List<Sample> samples, Predicate<Sample> near, String person) {
        List<Sample> chosen = new ArrayList<>();
        Set<Sample.Quality> qualities = new HashSet<>();
        for (Sample sample : ordered(samples, near, person))
            if (chosen.size() < CalibrationRules.SAMPLES && qualities.add(sample.quality())) chosen.add(sample);
        return chosen;
    }

    /** One that this person has not graded yet, if there is one. @param fits whether it could be a work of the exercise */
    static Optional<Sample> anchor(List<Sample> samples, Predicate<Sample> fits, Set<String> graded, String person) {
        return ordered(samples, fits, person).stream().filter(fits).filter(sample -> !graded.contains(sample.id())).findFirst();
    }

    private static List<Sample> ordered(List<Sample> samples, Predicate<Sample> near, String person) {
        return samples.stream()
                .sorted(Comparator.comparing((Sample sample) -> !near.test(sample))
                        .thenComparing(sample -> (person + sample.id()).hashCode() * 0x9E3779B9)
                        .thenComparing(Sample::id))
                .toList();
    }
}
