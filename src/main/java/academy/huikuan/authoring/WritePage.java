package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import academy.huikuan.platform.Problem;
import academy.huikuan.question.Kind;
import academy.huikuan.web.Page;
import academy.huikuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question to write on.
 * @param kind whose form it is; empty where its source is written
 * @param about the fields that every kind has
 * @param problems by line, of a source or of the text of a gap question
 * @param kept whether what is shown is what is kept
 * @param there what was kept elsewhere meanwhile, compared with what is shown
 */
public record WritePage(
        String id,
        String name,
        Optional<String> kind,
        String owner,
        boolean mine,
        State state,
        boolean pending,
        int version,
        int revision,
        Instant changedAt,
        Entries entries,
        Map<String, Fault> faults,
        List<Problem> problems,
        Map<String, List<Choice>> choices,
        boolean kept,
        Optional<List<Difference.Line>> there,
        List<String> usedIn)
        implements Page {
    @Override
    public String template() {
        return "authoring/write.jte";
    }

    public String address() {
        return "/authoring/questions/" + id;
    }

    public List<Part> parts() {
        return kind.flatMap(Kind::named).map(QuestionForm::parts).orElse(List.of());
    }

    public List<Part> about() {
        return kind.isPresent() ? QuestionForm.about() : List.of();
    }

    public Optional<Fault> fault(String place) {
        return Optional.ofNullable(faults.get(place));
    }

    /** What a place is called: its field, for a cell with the number of its row. */
    public String label(Ui ui, String place) {
        return Labels.of(ui, place);
    }
}
