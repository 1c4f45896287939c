package academy.huikuan.search;

import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the index of what the features give, once their content is loaded. */
@ApplicationScoped
public class SearchWiring {
    @Inject
    @Any
    private Instance<Document.Source> sources;

    private volatile Index index;

    void build(@Observes @Priority(150) Starting starting) {
        List<Document> documents = sources.stream()
                .sorted(Comparator.comparingInt(Document.Source::order))
                .flatMap(source -> source.documents().stream())
                .toList();
        index = Index.of(documents);
    }

    /** Looks among what is open to the person of this request; see {@link Index#find}. */
    public Hits find(String typed, Optional<String> kind, int page) {
        Set<String> open = sources.stream().flatMap(source -> source.open().stream()).collect(Collectors.toSet());
        return index.find(typed, kind, open, page);
    }
}
