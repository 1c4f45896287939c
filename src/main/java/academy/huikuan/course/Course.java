package academy.huikuan.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The course as its authors wrote it: units in their order, and the terms of the trade.
 * @param revised when the authors last changed it, as they say
 */
public record Course(String id, String title, LocalDate revised, List<Unit> units, Glossary glossary) {
    public Optional<Unit> find(String unit) {
        return units.stream().filter(one -> one.id().equals(unit)).findFirst();
    }
}
