package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who plays in which team of an exercise. */
@ApplicationScoped
public class TeamStore {
    @PersistenceContext
    private EntityManager database;

    private List<TeamPlace> places(Exercise exercise) {
        return database.createQuery("select p from TeamPlace p where p.exercise = :exercise", TeamPlace.class)
                .setParameter("exercise", exercise.id().value())
                .getResultList();
    }

    /** Teams' names by person. */
    @Transactional
    SortedMap<String, String> of(Exercise exercise) {
        SortedMap<String, String> teams = new TreeMap<>();
        places(exercise).forEach(place -> teams.put(place.person(), place.team()));
        return teams;
    }

    @Transactional
    Optional<String> team(Exercise exercise, PersonId person) {
        return Optional.ofNullable(of(exercise).get(person.value()));
    }

    @Transactional
    Set<String> members(Exercise exercise, String team) {
        return places(exercise).stream()
                .filter(place -> place.team().equals(team))
                .map(TeamPlace::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes these teams in the place of those before. @param teams names by person */
    @Transactional
    void arrange(Exercise exercise, Map<String, String> teams) {
        Map<String, TeamPlace> known = places(exercise).stream().collect(Collectors.toMap(TeamPlace::person, place -> place));
        known.values().stream().filter(place -> !teams.containsKey(place.person())).forEach(database::remove);
        teams.forEach((person, team) -> {
            if (known.containsKey(person)) known.get(person).move(team);
            else database.persist(new TeamPlace(exercise, person, team));
        });
    }
}
