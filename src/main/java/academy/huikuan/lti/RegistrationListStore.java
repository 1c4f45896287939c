package academy.huikuan.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The registrations as administrators see them. */
@ApplicationScoped
public class RegistrationListStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private RegistrationStore registrations;

    /** Those that wait first, then by name; at most 200. */
    @Transactional
    public List<RegistrationLine> lines() {
        Map<String, Long> deployments = counts("select d.registration, count(d) from Deployment d group by d.registration");
        Map<String, Long> courses = counts("select c.registration, count(c) from Context c group by c.registration");
        return registrations.all().stream()
                .map(one -> line(one, deployments.getOrDefault(one.id(), 0L), courses.getOrDefault(one.id(), 0L)))
                .sorted(Comparator.comparing(line -> !line.pending()))
                .toList();
    }

    static RegistrationLine line(Registration one, long deployments, long courses) {
        return new RegistrationLine(
                one.id(), one.name(), one.issuer(), one.state(), one.product(), one.createdAt(), deployments, courses);
    }

    private Map<String, Long> counts(String query) {
        return database.createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
