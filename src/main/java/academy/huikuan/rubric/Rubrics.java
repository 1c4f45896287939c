package academy.huikuan.rubric;

import java.util.List;
import java.util.NoSuchElementException;

/** All rubrics of the course, read at the start. */
public class Rubrics {
    private final List<Rubric> rubrics;

    public Rubrics(List<Rubric> rubrics) {
        this.rubrics = List.copyOf(rubrics);
    }

    /** For the container's proxy only. */
    protected Rubrics() {
        this(List.of());
    }

    public List<Rubric> all() {
        return rubrics;
    }

    /** @throws NoSuchElementException if there is no such rubric: the ids in use are checked at the start */
    public Rubric byId(String id) {
        return rubrics.stream()
                .filter(rubric -> rubric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("rubric " + id));
    }
}
