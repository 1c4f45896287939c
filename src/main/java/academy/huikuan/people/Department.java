package academy.huikuan.people;

import academy.huikuan.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of the company, known by its name. */
@Entity
@Table(name = "department")
public class Department {
    @Id
    private String id;

    private String name;

    protected Department() {}

    Department(String name) {
        this.id = Ids.ordered();
        this.name = name;
    }

    void rename(String newName) {
        this.name = newName;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
