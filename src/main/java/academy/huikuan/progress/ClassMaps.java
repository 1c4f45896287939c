package academy.huikuan.progress;

import academy.huikuan.grading.ClassMap;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The class's powers, for the desk of its trainer. */
@ApplicationScoped
public class ClassMaps implements ClassMap.Source {
    private static final int MOST = 50;

    @Inject
    private CohortStore cohorts;

    @Inject
    private SkillStore skills;

    @Override
    @Transactional
    public ClassMap of(CohortId cohort) {
        List<Person> learners = cohorts.members(cohort, Role.LEARNER);
        Map<String, List<SkillRadar.Observed>> observed = skills.observed(cohort);
        Map<String, Integer> shares = ClassView.weakest(observed)
                .map(skill -> shares(learners, skill, observed))
                .orElse(Map.of());
        Map<String, String> names = new LinkedHashMap<>();
        learners.stream()
                .sorted(Comparator.comparing((Person learner) -> -shares.getOrDefault(learner.id().value(), -1)))
                .limit(MOST)
                .forEach(learner -> names.put(learner.id().value(), learner.name()));
        return ClassView.powers(names, observed);
    }

    private static Map<String, Integer> shares(List<Person> learners, String skill, Map<String, List<SkillRadar.Observed>> observed) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (Person learner : learners)
            SkillRadar.of(observed.getOrDefault(learner.id().value(), List.of())).axes().stream()
                    .filter(axis -> axis.skill().equals(skill))
                    .findFirst()
                    .flatMap(SkillRadar.Axis::percent)
                    .ifPresent(percent -> shares.put(learner.id().value(), percent));
        return shares;
    }
}
