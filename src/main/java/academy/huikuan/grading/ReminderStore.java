package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Trainers' reminders, which learners find on their first page and beside their reviews. */
@ApplicationScoped
public class ReminderStore {
    @PersistenceContext
    private EntityManager database;

    /** Reminds these people; a later reminder takes the place of an earlier one. */
    @Transactional
    void remind(Exercise exercise, List<PersonId> people, Instant now) {
        Map<String, Reminder> known = all(exercise).stream().collect(Collectors.toMap(Reminder::person, one -> one));
        for (PersonId person : people)
            if (known.containsKey(person.value())) known.get(person.value()).again(now);
            else database.persist(new Reminder(exercise, person, now));
    }

    private List<Reminder> all(Exercise exercise) {
        return database.createQuery("select r from Reminder r where r.exercise = :exercise", Reminder.class)
                .setParameter("exercise", exercise.id().value())
                .getResultList();
    }

    /** When people were reminded, by their id. */
    @Transactional
    Map<String, Instant> of(Exercise exercise) {
        return all(exercise).stream().collect(Collectors.toMap(Reminder::person, Reminder::at));
    }

    /** The exercises in which someone was reminded, by their id, with the time. */
    @Transactional
    Map<String, Instant> of(PersonId person) {
        return database.createQuery("select r from Reminder r where r.person = :person", Reminder.class)
                .setParameter("person", person.value())
                .getResultStream()
                .collect(Collectors.toMap(Reminder::exercise, Reminder::at));
    }
}
