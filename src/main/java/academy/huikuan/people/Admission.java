package academy.huikuan.people;

/** Whether someone from elsewhere may come in. */
public sealed interface Admission {
    /** They are this person. */
    record Welcome(Person person) implements Admission {}

    /** An administrator has to say who that is. */
    record Waiting(String identity) implements Admission {}

    /** They are a person who is suspended. */
    record Suspended(Person person) implements Admission {}
}
