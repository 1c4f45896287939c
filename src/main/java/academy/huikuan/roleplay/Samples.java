package academy.huikuan.roleplay;

import academy.huikuan.platform.Refusal;
import java.util.List;

/** All graded sample talks of the course, read at the start. */
public class Samples {
    private final List<Sample> samples;

    Samples(List<Sample> samples) {
        this.samples = List.copyOf(samples);
    }

    /** For the container's proxy only. */
    protected Samples() {
        this(List.of());
    }

    /** In the order of their files. */
    public List<Sample> all() {
        return samples;
    }

    /** The best first. */
    public List<Sample> of(String scenario) {
        return samples.stream()
                .filter(sample -> sample.scenario().equals(scenario))
                .sorted(java.util.Comparator.comparing(Sample::quality).thenComparing(Sample::id))
                .toList();
    }

    /** @throws Refusal.NotFound if there is no such sample */
    public Sample byId(String id) {
        return samples.stream().filter(sample -> sample.id().equals(id)).findFirst().orElseThrow(Refusal.NotFound::new);
    }
}
