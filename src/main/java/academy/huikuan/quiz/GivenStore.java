package academy.huikuan.quiz;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What learners were given beyond the others, told with the names of those who gave it. */
@ApplicationScoped
public class GivenStore {
    private static final String NOBODY = "\u2014";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private TermsStore terms;

    @Inject
    private Quizzes quizzes;

    /** All that was ever given to a learner, the newest first, 100 at most. */
    @Transactional
    public List<AccommodationLine> lines(PersonId learner) {
        return lines(terms.given(learner));
    }

    /** The learners of a cohort who were given something for a quiz, or for all. */
    @Transactional
    List<SettingsPage.Given> of(CohortId cohort, Quiz quiz) {
        Map<String, List<Accommodation>> given = terms.given(cohort, quiz.id());
        Map<String, String> names = names(given.keySet());
        Map<String, AccommodationLine> lines = new HashMap<>();
        lines(given.values().stream().flatMap(List::stream).toList()).forEach(line -> lines.put(line.id(), line));
        List<SettingsPage.Given> learners = new ArrayList<>();
        given.forEach((learner, own) -> learners.add(new SettingsPage.Given(
                learner, names.getOrDefault(learner, NOBODY), own.stream().map(one -> lines.get(one.id())).toList())));
        learners.sort(java.util.Comparator.comparing(SettingsPage.Given::name));
        return learners;
    }

    private List<AccommodationLine> lines(List<Accommodation> given) {
        Set<String> people = new HashSet<>();
        given.forEach(one -> {
            people.add(one.givenBy().value());
            one.endedBy().ifPresent(by -> people.add(by.value()));
        });
        Map<String, String> names = names(people);
        return given.stream().map(one -> line(one, names)).toList();
    }

    private AccommodationLine line(Accommodation given, Map<String, String> names) {
        Terms.Extra extra = given.extra();
        return new AccommodationLine(
                given.id(),
                given.quiz().map(id -> quizzes.find(id).map(Quiz::title).orElse(id)),
                extra.percent(),
                extra.minutes(),
                extra.attempts(),
                extra.closes(),
                given.reason(),
                names.getOrDefault(given.givenBy().value(), NOBODY),
                given.givenAt(),
                given.endedBy().map(by -> names.getOrDefault(by.value(), NOBODY)),
                given.endedAt());
    }

    @Transactional
    String name(PersonId person) {
        return names(Set.of(person.value())).getOrDefault(person.value(), NOBODY);
    }

    private Map<String, String> names(Collection<String> people) {
        Map<String, String> names = new HashMap<>();
        if (!people.isEmpty())
            database.createQuery("select p.id, p.name from Person p where p.id in :ids", Object[].class)
                    .setParameter("ids", people)
                    .getResultStream()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }
}
