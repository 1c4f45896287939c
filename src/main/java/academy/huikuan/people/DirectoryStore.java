package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The administrator's lists of people and departments. */
@ApplicationScoped
public class DirectoryStore {
    private static final int MOST_NAMES = 500;

    @PersistenceContext
    private EntityManager database;

    /** People by number, a page of them. */
    @Transactional
    public Slice<PersonLine> people(PeopleFilter filter, int page) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        TypedQuery<Long> count = database.createQuery("select count(p) from Person p" + where, Long.class);
        values.forEach(count::setParameter);
        TypedQuery<Person> query =
                database.createQuery("select p from Person p left join fetch p.department" + where + " order by p.numberKey", Person.class);
        values.forEach(query::setParameter);
        List<PersonLine> lines = query.setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultStream()
                .map(PersonLine::of)
                .toList();
        return new Slice<>(lines, Slice.asked(page), count.getSingleResult());
    }

    private static String where(PeopleFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!filter.find().isEmpty()) {
            conditions.add("(lower(p.name) like :find or p.numberKey like :find)");
            values.put("find", "%" + plain(filter.find()) + "%");
        }
        if (!filter.department().isEmpty()) {
            conditions.add("p.department.id = :department");
            values.put("department", filter.department());
        }
        filter.role().ifPresent(role -> {
            conditions.add("p.roles like :role");
            values.put("role", "%" + role.id() + "%");
        });
        filter.suspended().ifPresent(suspended -> {
            conditions.add("p.suspended = :suspended");
            values.put("suspended", suspended);
        });
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Signs that LIKE would read otherwise stand for any one character; with ESCAPE, EclipseLink would bind no parameter on Derby. */
    static String plain(String find) {
        return find.toLowerCase(Locale.ROOT).replaceAll("[%\\\\]", "_");
    }

    /** Departments by name, at most 500: for lists to choose from. */
    @Transactional
    public List<Department> departments() {
        return database.createQuery("select d from Department d order by d.name", Department.class)
                .setMaxResults(MOST_NAMES)
                .getResultList();
    }

    /** Departments by name with the number of their people, a page of them. */
    @Transactional
    public Slice<DepartmentLine> departments(int page) {
        List<DepartmentLine> lines = database.createQuery(
                        "select d.id, d.name, (select count(p) from Person p where p.department = d) from Department d order by d.name",
                        Object[].class)
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultStream()
                .map(row -> new DepartmentLine((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
        long total = database.createQuery("select count(d) from Department d", Long.class).getSingleResult();
        return new Slice<>(lines, Slice.asked(page), total);
    }

    /** @throws Refusal.Invalid if another department has that name */
    @Transactional
    public void rename(String id, String name) {
        Department department = database.find(Department.class, id);
        if (department == null) throw new Refusal.NotFound();
        boolean taken = database.createQuery("select count(d) from Department d where d.name = :name and d.id <> :id", Long.class)
                        .setParameter("name", name)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
        if (taken) throw new Refusal.Invalid("people.department-taken", name);
        department.rename(name);
    }
}
