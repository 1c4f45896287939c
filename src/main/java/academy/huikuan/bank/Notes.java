package academy.huikuan.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What is said of a question beside its text: annotations in the comments of a GIFT file such as `[kind:judgement]`, or the tags
 * `kind:judgement` of other formats. Each kind of question takes what it understands; what nobody took is wrong.
 */
final class Notes {
    static final String KIND = "kind";
    static final String RUBRIC = "rubric";
    static final String DIALOGUE = "dialogue";
    static final String FORMULA = "formula";
    static final String VALUE = "value";
    static final String TOLERANCE = "tolerance";
    static final String UNITS = "units";
    static final String WORDING = "wording";
    static final Set<String> KEYS = Set.of(KIND, RUBRIC, DIALOGUE, FORMULA, VALUE, TOLERANCE, UNITS, WORDING);

    private static final Map<String, String> OWNERS = Map.of(
            KIND, "only a choice has a [kind:\u2026]",
            RUBRIC, "only an essay has a [rubric:\u2026]",
            DIALOGUE, "only a question with empty { } has a [dialogue:\u2026]",
            FORMULA, "only a numerical question has a formula",
            VALUE, "drawn values need a numerical question with a [formula:\u2026]",
            TOLERANCE, "only a question with drawn values has a [tolerance:\u2026]",
            UNITS, "only a numerical question has [units:\u2026]",
            WORDING, "only a short answer has a [wording:\u2026]");

    private record Note(String key, String value) {}

    private final Consumer<String> problems;
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();

    /** @param problems gets what is wrong with the notes themselves, as a sentence without its place */
    Notes(Consumer<String> problems) {
        this.problems = problems;
    }

    void wrong(String message) {
        problems.accept(message);
    }

    void add(String key, String value) {
        notes.add(new Note(key, value.strip()));
    }

    /** All values of a key, in their order. */
    List<String> take(String key) {
        taken.add(key);
        return notes.stream().filter(note -> note.key().equals(key)).map(Note::value).toList();
    }

    /** The one value of a key; a problem where there are several. */
    Optional<String> one(String key) {
        List<String> values = take(key);
        if (values.size() > 1) wrong("two " + key + "s for one question");
        return values.stream().findFirst();
    }

    /** Tells what no kind of question took. */
    void refuseRest() {
        notes.stream().map(Note::key).filter(key -> !taken.contains(key)).distinct().sorted().map(OWNERS::get).forEach(this::wrong);
    }
}
