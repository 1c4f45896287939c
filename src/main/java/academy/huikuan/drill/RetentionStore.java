package academy.huikuan.drill;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well a cohort remembers each subject: numbers of the whole class only, never of fewer than three learners. */
@ApplicationScoped
public class RetentionStore {
    /** A card for each learner and subject, so that cards of a subject are as many as its learners. */
    private static final String SUBJECTS = "select c.subject as subject, max(c.title) as title, count(*) as learners,"
            + " sum(case when c.state = 'LEARNED' then 1 else 0 end) as learned, sum(c.misses) as misses"
            + " from drill_card c join cohort_member m on m.person_id = c.person_id and m.cohort_id = ? and m.role = ?"
            + " where c.state <> 'WITHDRAWN' group by c.subject having count(*) >= ?";

    private static final String STEPS = "select c.subject as subject, a.step_number as step_number, count(*) as answers,"
            + " sum(case when a.answered_right then 1 else 0 end) as hits, count(distinct a.person_id) as learners"
            + " from drill_answer a join drill_card c on c.id = a.card_id"
            + " join cohort_member m on m.person_id = c.person_id and m.cohort_id = ? and m.role = ?"
            + " group by c.subject, a.step_number";

    private static final String ALL = "select s.subject, s.title, s.learners, s.learned, s.misses, t.step_number, t.answers, t.hits, t.learners"
            + " from (" + SUBJECTS + ") s left join (" + STEPS + ") t on t.subject = s.subject order by s.subject, t.step_number";

    @PersistenceContext
    private EntityManager database;

    /** One for each subject that three learners or more have a card of. */
    @Transactional
    List<Retention> of(CohortId cohort) {
        Map<String, Retention> subjects = new LinkedHashMap<>();
        for (Object found : database.createNativeQuery(ALL)
                .setParameter(1, cohort.value())
                .setParameter(2, Role.LEARNER.id())
                .setParameter(3, Retention.FEWEST_LEARNERS)
                .setParameter(4, cohort.value())
                .setParameter(5, Role.LEARNER.id())
                .getResultList()) {
            Object[] row = (Object[]) found;
            Retention known = subjects.computeIfAbsent(
                    (String) row[0], subject -> Retention.of(new Subject(subject), (String) row[1], number(row[2]), number(row[3]), number(row[4])));
            if (row[5] != null)
                subjects.put(known.subject().value(), known.with(number(row[5]), new Retention.Share(number(row[7]), number(row[6]), number(row[8]))));
        }
        return List.copyOf(subjects.values());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
