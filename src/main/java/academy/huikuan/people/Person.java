package academy.huikuan.people;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Someone with an account; the person number (工号) is also the name to sign in with, in any case of letters. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    private String id;

    @Column(name = "person_number")
    private String number;

    @Column(name = "number_key")
    private String numberKey;

    private String name;

    @ManyToOne
    @JoinColumn(name = "department_id")
    private Department department;

    private String roles;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean suspended;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Version
    private int version;

    protected Person() {}

    public Person(String number, String name, Set<Role> roles, Department department, Instant now) {
        this.id = Ids.ordered();
        this.number = number;
        this.numberKey = key(number);
        this.createdAt = Moments.stored(now);
        describe(name, roles, department);
    }

    /** The form of a person number by which it is found. */
    public static String key(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }

    /** @param department null for none */
    void describe(String newName, Set<Role> newRoles, Department newDepartment) {
        this.name = newName;
        this.roles = Role.encoded(newRoles);
        this.department = newDepartment;
    }

    /** @param address empty for none */
    void reachedAt(String address) {
        this.email = address.isEmpty() ? null : address;
        this.emailKey = address.isEmpty() ? null : key(address);
    }

    void password(String hash) {
        this.passwordHash = hash;
    }

    void also(Role role) {
        Set<Role> all = roles();
        if (all.add(role)) this.roles = Role.encoded(all);
    }

    void suspend() {
        this.suspended = true;
    }

    void readmit() {
        this.suspended = false;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return Role.decoded(roles);
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    public Optional<Department> department() {
        return Optional.ofNullable(department);
    }

    /** The address that an administrator wrote down or another system verified. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean suspended() {
        return suspended;
    }
}
