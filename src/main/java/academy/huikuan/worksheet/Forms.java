package academy.huikuan.worksheet;

import academy.huikuan.platform.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The forms as they are given out now, read at the start. */
public class Forms {
    private final List<Form> forms;
    private final Map<String, String> sources;

    /** @param sources the forms' files by id */
    Forms(List<Form> forms, Map<String, String> sources) {
        this.forms = forms.stream().sorted(Comparator.comparingInt(Form::order).thenComparing(Form::id)).toList();
        this.sources = Map.copyOf(sources);
    }

    /** For the container's proxy only. */
    protected Forms() {
        this(List.of(), Map.of());
    }

    public List<Form> all() {
        return forms;
    }

    /** @throws Refusal.NotFound if there is no such form */
    public Form byId(FormId id) {
        return forms.stream().filter(form -> form.id().equals(id.value())).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** The title of a form, or its id where it is given out no more. */
    String titleOf(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).map(Form::title).findFirst().orElse(id);
    }

    /** The form's whole file, to be kept with the sheets made of it. */
    String source(String id) {
        return sources.get(id);
    }
}
