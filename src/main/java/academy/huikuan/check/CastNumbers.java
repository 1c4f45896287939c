package academy.huikuan.check;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.roleplay.Cast;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the stories tell the cast's numbers. A sentence that names exactly one customer may tell of 10,000 yuan and more only what
 * `content/cast.yaml` knows of that customer: amounts of its deals, amounts in their stories, their `figures`. A unit's case about one
 * customer must also keep to the due date, and be overdue by the days between it and a day that the case or the story names.
 */
final class CastNumbers {
    /** Folders that hold stories, and how their files end. */
    private static final Map<String, String> STORIES = Map.of(
            "content/units", ".md",
            "quizzes", ".gift",
            "content/scenarios", ".yaml",
            "content/dialogues", ".yaml",
            "content/samples", ".yaml");

    private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);
    /** Ends of sentences, Chinese and Western; `#` begins a feedback in a bank. */
    private static final String ENDS = "[\u3002\uFF01\uFF1F\uFF1B!?;#]";

    private final List<Known> customers;
    private final List<Problem> problems = new ArrayList<>();

    private CastNumbers(List<Known> customers) {
        this.customers = customers;
    }

    static List<Problem> problems(SourceFolder folder) {
        CastNumbers check = new CastNumbers(Cast.read(folder, new ArrayList<>()).customers().stream().map(Known::new).toList());
        STORIES.forEach((path, ending) -> folder.texts(folder.list(path, ending), new ArrayList<>()).forEach(check::file));
        return check.problems;
    }

    private void file(SourceFolder.Text text) {
        List<String> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("//")) continue;
            if (line.startsWith("::: case ")) new CaseNumbers(text.path(), customers, problems).check(lines, i);
            for (String sentence : line.replace("*", "").split(ENDS)) sentence(text.path(), i + 1, sentence);
        }
    }

    private void sentence(String file, int line, String sentence) {
        Optional<Known> customer = only(customers, sentence);
        if (customer.isEmpty()) return;
        for (Amounts.Amount amount : Amounts.in(sentence))
            if (amount.yuan().compareTo(LEAST) >= 0 && !customer.get().knows(amount.yuan()))
                problems.add(new Problem(
                        file,
                        line,
                        "'" + amount.written() + "' is no amount of " + customer.get().name() + "; see its deals in content/cast.yaml"));
    }

    /** The one customer that a text names; empty where it names none or several. */
    static Optional<Known> only(List<Known> customers, String text) {
        List<Known> named = customers.stream().filter(customer -> customer.isNamedIn(text)).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
