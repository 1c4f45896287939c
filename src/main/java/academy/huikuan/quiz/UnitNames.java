package academy.huikuan.quiz;

import academy.huikuan.people.UnitTitles;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the course calls its units and topics. */
@Dependent
class UnitNames {
    private final Instance<UnitTitles> titles;

    @Inject
    UnitNames(Instance<UnitTitles> titles) {
        this.titles = titles;
    }

    /** @return empty for a unit that is not in the course any more */
    Optional<String> find(String unit) {
        return titles.stream()
                .flatMap(source -> source.all().stream())
                .filter(one -> one.id().equals(unit))
                .map(UnitTitles.UnitTitle::title)
                .findFirst();
    }

    /** What a topic is called, or its own name where no section teaches it. */
    String topic(String topic) {
        return titles.stream().flatMap(source -> source.topic(topic).stream()).findFirst().orElse(topic);
    }

    /** The title, or the id of a unit that is not in the course any more. */
    String of(String unit) {
        return find(unit).orElse(unit);
    }
}
