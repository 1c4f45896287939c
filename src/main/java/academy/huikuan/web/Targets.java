package academy.huikuan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that links from outside may lead to. */
@ApplicationScoped
public class Targets {
    @Inject
    @Any
    private Instance<Target.Source> sources;

    /** By kind; within a kind in the order of the feature. */
    public List<Target> all(Optional<String> cohort) {
        return sources.stream()
                .flatMap(source -> source.targets(cohort).stream())
                .sorted(Comparator.comparing(Target::kind))
                .toList();
    }

    public Optional<Target> byId(String id) {
        return sources.stream().flatMap(source -> source.target(id).stream()).findFirst();
    }

    /** The target whose page has that path. */
    public Optional<Target> byAddress(String path) {
        return all(Optional.empty()).stream().filter(one -> one.address().equals(path)).findFirst();
    }
}
