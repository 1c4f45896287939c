package academy.huikuan.progress;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the learners' work tells of the five powers. */
@ApplicationScoped
public class SkillStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * Puts new observations in the place of those from the same evidence.
     * @param evidence `quiz:<id>` or `talk:<cohort>/<unit>`
     */
    @Transactional
    public void observe(PersonId learner, String evidence, List<SkillScore> scores) {
        Instant now = clock.instant();
        database.createQuery(
                        "select s from SkillRecord s where s.personId = :learner and s.evidence = :evidence and s.supersededAt is null",
                        SkillRecord.class)
                .setParameter("learner", learner.value())
                .setParameter("evidence", evidence)
                .getResultList()
                .forEach(former -> former.close(now));
        Map<String, List<Score>> bySkill = scores.stream()
                .collect(Collectors.groupingBy(
                        SkillScore::skill, TreeMap::new, Collectors.mapping(SkillScore::score, Collectors.toList())));
        bySkill.forEach((skill, own) -> Score.sum(own)
                .ifPresent(sum -> database.persist(
                        new SkillRecord(learner, evidence, new SkillRadar.Observed(skill, sum, own.size()), now))));
    }

    /** The radar as it was at that moment. */
    @Transactional
    public SkillRadar radar(PersonId learner, Instant at) {
        return SkillRadar.of(database
                .createQuery(
                        "select s from SkillRecord s where s.personId = :learner and s.recordedAt <= :at"
                                + " and (s.supersededAt is null or s.supersededAt > :at)",
                        SkillRecord.class)
                .setParameter("learner", learner.value())
                .setParameter("at", Moments.stored(at))
                .getResultStream()
                .map(SkillRecord::observed)
                .toList());
    }

    /** What is known now of each learner of the cohort; learners without any observation are missing. */
    @Transactional
    public Map<String, List<SkillRadar.Observed>> observed(CohortId cohort) {
        return database
                .createQuery(
                        "select s from SkillRecord s, CohortMember m where m.person.id = s.personId and m.cohort.id = :cohort"
                                + " and m.role = :learner and s.supersededAt is null",
                        SkillRecord.class)
                .setParameter("cohort", cohort.value())
                .setParameter("learner", Role.LEARNER.id())
                .getResultStream()
                .collect(Collectors.groupingBy(SkillRecord::learner, Collectors.mapping(SkillRecord::observed, Collectors.toList())));
    }
}
