package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Where a roster is uploaded, with what was wrong with the last one.
 * @param file why the file could not be read
 * @param problems the first of them
 * @param problemCount of all
 */
public record ImportPage(Optional<Fault> file, List<RosterProblem> problems, int problemCount) implements Page {
    private static final int MOST_SHOWN = 1_000;

    static final ImportPage BLANK = new ImportPage(Optional.empty(), List.of(), 0);

    static ImportPage of(Fault file) {
        return new ImportPage(Optional.of(file), List.of(), 0);
    }

    static ImportPage of(List<RosterProblem> problems) {
        return new ImportPage(Optional.empty(), problems.stream().limit(MOST_SHOWN).toList(), problems.size());
    }

    @Override
    public String template() {
        return "people/import.jte";
    }
}
