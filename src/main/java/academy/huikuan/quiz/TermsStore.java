package academy.huikuan.quiz;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for which learner at which quiz, see {@link Terms}. */
@ApplicationScoped
public class TermsStore {
    private static final int IDS_AT_ONCE = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Settings settings;

    /** What some learners have, read at once. */
    public final class Known {
        private final Map<String, List<Cohort>> cohorts = new HashMap<>();
        private final Map<String, Terms.OfCohort> set = new HashMap<>();
        private final Map<String, List<Accommodation>> given = new HashMap<>();

        /** The terms of one of the learners that were asked for. */
        public Terms of(PersonId learner, Quiz quiz) {
            List<Terms.OfCohort> own = cohorts.getOrDefault(learner.value(), List.of()).stream()
                    .filter(cohort -> quizzes.learns(cohort, quiz))
                    .map(cohort -> set.getOrDefault(CohortTerms.key(cohort.id(), quiz.id()), Terms.OfCohort.NOTHING))
                    .toList();
            List<Terms.Extra> extras = given.getOrDefault(learner.value(), List.of()).stream()
                    .filter(one -> one.concerns(quiz.id()))
                    .map(Accommodation::extra)
                    .toList();
            return Terms.of(quiz.conduct(), settings.zone(), own, extras);
        }
    }

    @Transactional
    public Terms of(PersonId learner, Quiz quiz) {
        return known(Set.of(learner)).of(learner, quiz);
    }

    /** Reads what these learners have, with three queries for 500 of them. */
    @Transactional
    public Known known(Collection<PersonId> learners) {
        Known known = new Known();
        List<String> ids = learners.stream().map(PersonId::value).toList();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) read(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)), known);
        Set<String> cohorts = new HashSet<>();
        known.cohorts.values().forEach(some -> some.forEach(cohort -> cohorts.add(cohort.id().value())));
        if (!cohorts.isEmpty())
            database.createQuery("select t from CohortTerms t where t.cohortId in :cohorts and t.currentKey is not null", CohortTerms.class)
                    .setParameter("cohorts", cohorts)
                    .getResultStream()
                    .forEach(terms -> known.set.put(CohortTerms.key(new CohortId(terms.cohort()), terms.quiz()), terms.told()));
        return known;
    }

    private void read(List<String> learners, Known known) {
        database.createQuery(
                        "select m.person.id, m.cohort from CohortMember m where m.person.id in :learners and m.role = :role", Object[].class)
                .setParameter("learners", learners)
                .setParameter("role", Role.LEARNER.id())
                .getResultStream()
                .forEach(row -> known.cohorts.computeIfAbsent((String) row[0], any -> new ArrayList<>()).add((Cohort) row[1]));
        database.createQuery("select a from Accommodation a where a.personId in :learners and a.endedAt is null", Accommodation.class)
                .setParameter("learners", learners)
                .getResultStream()
                .forEach(one -> known.given.computeIfAbsent(one.learner().value(), any -> new ArrayList<>()).add(one));
    }

    /** What a cohort has set for a quiz. */
    @Transactional
    Optional<CohortTerms> set(CohortId cohort, String quiz) {
        return database.createQuery("select t from CohortTerms t where t.currentKey = :key", CohortTerms.class)
                .setParameter("key", CohortTerms.key(cohort, quiz))
                .getResultStream()
                .findFirst();
    }

    /** All that was ever given to a learner, the newest first, 100 at most. */
    @Transactional
    List<Accommodation> given(PersonId learner) {
        return database.createQuery("select a from Accommodation a where a.personId = :learner order by a.givenAt desc", Accommodation.class)
                .setParameter("learner", learner.value())
                .setMaxResults(100)
                .getResultList();
    }

    /** The learners of a cohort who were given something for a quiz, or for all, by their ids. */
    @Transactional
    Map<String, List<Accommodation>> given(CohortId cohort, String quiz) {
        return database
                .createQuery(
                        "select a from Accommodation a, CohortMember m where m.person.id = a.personId and m.cohort.id = :cohort"
                                + " and m.role = :role and a.endedAt is null and (a.quizId is null or a.quizId = :quiz) order by a.givenAt",
                        Accommodation.class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("quiz", quiz)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.learner().value()));
    }
}
