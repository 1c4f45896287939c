package academy.huikuan.course;

import java.util.List;
import java.util.Optional;

/** The course as its authors wrote it: units in their order. */
public record Course(String id, String title, List<Unit> units) {
    public Optional<Unit> find(String unit) {
        return units.stream().filter(one -> one.id().equals(unit)).findFirst();
    }
}
