package academy.huikuan.worksheet;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads `content/forms/*.yaml`: what is asked, how it is printed, and an example that must be complete and right. */
final class FormReader {
    private static final String FOLDER = "content/forms/";

    private final String path;
    private final List<Problem> problems;

    private FormReader(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** @param problems gets everything that is wrong */
    static Forms read(SourceFolder folder, List<Problem> problems) {
        Deals deals = Deals.read(folder);
        List<Form> forms = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        for (SourceFolder.Text text : folder.texts(folder.list(FOLDER, ".yaml"), problems))
            SourceYaml.read(text, problems).ifPresent(yaml -> {
                FormReader reader = new FormReader(text.path(), problems);
                Optional<Form> form = reader.form(yaml);
                form.ifPresent(one -> reader.checkLesson(yaml, one, folder));
                form.flatMap(one -> reader.example(yaml, one, deals)).ifPresent(one -> {
                    forms.add(one);
                    sources.put(one.id(), text.body());
                });
            });
        Set<Integer> orders = new HashSet<>();
        for (Form form : forms)
            if (!orders.add(form.order())) problems.add(new Problem(FOLDER + form.id() + ".yaml", 1, "another form has the same 'order'"));
        return new Forms(forms, sources);
    }

    /** A form that was kept, without its example. @throws IllegalStateException if it cannot be read any more */
    static Form kept(String id, String source) {
        List<Problem> problems = new ArrayList<>();
        String path = FOLDER + id + ".yaml";
        Optional<Form> form = SourceYaml.read(new SourceFolder.Text(path, source), problems)
                .flatMap(yaml -> new FormReader(path, problems).form(yaml));
        return form.orElseThrow(() -> new IllegalStateException("a kept form: " + problems));
    }

    private Optional<Form> form(SourceYaml yaml) {
        int before = problems.size();
        yaml.only(
                "id", "title", "purpose", "caution", "icon", "lesson", "order", "copyable", "name", "paper", "groups", "letter", "example");
        String id = yaml.text("id");
        if (!path.equals(FOLDER + id + ".yaml")) yaml.wrong("id", "the id must be the file's name");
        String[] lesson = yaml.text("lesson").split("#", 2);
        if (lesson.length != 2 || !(lesson[0] + lesson[1]).matches("[a-z0-9-]+")) yaml.wrong("lesson", "the lesson is <unit>#<section>");
        String paper = optional(yaml, "paper", "portrait");
        if (!Set.of("portrait", "landscape").contains(paper)) yaml.wrong("paper", "the paper is portrait or landscape");
        String copyable = optional(yaml, "copyable", "false");
        if (!Set.of("true", "false").contains(copyable)) yaml.wrong("copyable", "'copyable' is true or false");
        String order = yaml.text("order");
        if (!order.matches("[0-9]{1,3}")) yaml.wrong("order", "the order is a number");
        String icon = yaml.text("icon");
        if (!icon.matches("[a-z0-9-]+")) yaml.wrong("icon", "the icon is the name of a Tabler outline icon");
        String title = yaml.text("title");
        String purpose = yaml.text("purpose");
        List<Group> groups = new FieldReader(problems, path).groups(yaml);
        Phrase name = Phrase.of(yaml.text("name"));
        if (problems.size() > before) return Optional.empty();
        LetterReader printing = new LetterReader(groups);
        printing.check(yaml, "name", name);
        List<Letter.Part> letter = yaml.keys().contains("letter") ? printing.parts(yaml) : List.of();
        if (problems.size() > before) return Optional.empty();
        return Optional.of(new Form(
                id, title, purpose, optional(yaml, "caution", ""), icon, lesson[0], lesson[1], Integer.parseInt(order),
                copyable.equals("true"), name, paper.equals("landscape"), groups, letter, Entries.NONE));
    }

    private void checkLesson(SourceYaml yaml, Form form, SourceFolder folder) {
        String unit = "content/units/" + form.unit() + "/unit.md";
        boolean there = folder.has(unit)
                && folder.text(unit, problems).filter(text -> text.body().contains("{#" + form.section() + "}")).isPresent();
        if (!there) yaml.wrong("lesson", "there is no section " + form.unit() + "#" + form.section());
    }

    /** The form with its example, which must fill every needed field and hold nothing wrong. */
    private Optional<Form> example(SourceYaml yaml, Form form, Deals deals) {
        int before = problems.size();
        Optional<SourceYaml> given = yaml.part("example");
        if (given.isEmpty()) return Optional.empty();
        given.get().only(form.fields().stream()
                .filter(field -> !(field.kind() instanceof Kind.Computed))
                .map(Field::id)
                .toArray(String[]::new));
        Map<String, String> texts = new HashMap<>();
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        for (Field field : form.fields()) {
            if (!given.get().keys().contains(field.id())) continue;
            if (field.kind() instanceof Kind.Table table) tables.put(field.id(), rows(given.get(), field.id(), table, deals));
            else if (field.kind() instanceof Kind.Typed) texts.put(field.id(), filled(given.get(), field.id(), deals));
        }
        Form complete = form.with(new Entries(texts, tables));
        Filled judged = new Filled(complete, complete.example());
        judged.gaps().forEach(label -> yaml.wrong("example", "the example leaves '" + label + "' empty"));
        judged.faults().forEach((place, fault) ->
                given.get().wrong(place.replaceAll("\\..*", ""), "the example's '" + place + "' cannot be taken: " + fault.key()));
        return problems.size() > before ? Optional.empty() : Optional.of(complete);
    }

    private static List<Map<String, String>> rows(SourceYaml example, String id, Kind.Table table, Deals deals) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (SourceYaml part : example.parts(id)) {
            part.only(FieldReader.typed(table.columns()));
            Map<String, String> row = new HashMap<>();
            for (String column : part.keys()) row.put(column, filled(part, column, deals));
            rows.add(row);
        }
        return rows;
    }

    private static String filled(SourceYaml yaml, String key, Deals deals) {
        String text = deals.fill(yaml.text(key));
        if (text.contains("{")) yaml.wrong(key, "this names no figure of a deal in cast.yaml: " + text);
        return text;
    }

    static String optional(SourceYaml yaml, String key, String otherwise) {
        return yaml.keys().contains(key) ? yaml.text(key) : otherwise;
    }
}
