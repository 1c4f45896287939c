package academy.huikuan.worksheet;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Moments;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A learner's filled form. It keeps the version of the form that it was made with; nobody but the owner sees it. */
@Entity
@Table(name = "worksheet")
class Worksheet {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "form_id")
    private String form;

    @Column(name = "form_version")
    private String formVersion;

    private String title;

    @Lob
    private String entries;

    private int revision;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected Worksheet() {}

    Worksheet(SheetId id, Person owner, String form, String formVersion, Filled filled, Instant now) {
        this.id = id.value();
        this.owner = owner;
        this.form = form;
        this.formVersion = formVersion;
        this.createdAt = Moments.stored(now);
        take(filled, now);
    }

    /** Keeps what was typed; the same again changes nothing. */
    void fill(Filled filled, Instant now) {
        if (!filled.entries().equals(entries())) take(filled, now);
    }

    private void take(Filled filled, Instant now) {
        this.title = filled.name();
        this.entries = encoded(filled.entries());
        this.revision++;
        this.changedAt = Moments.stored(now);
    }

    SheetId id() {
        return new SheetId(id);
    }

    boolean isOf(PersonId person) {
        return owner.id().equals(person);
    }

    String form() {
        return form;
    }

    String formVersion() {
        return formVersion;
    }

    String title() {
        return title;
    }

    Entries entries() {
        return decoded(entries);
    }

    /** Counts the changes, so that a page left open elsewhere is noticed. */
    int revision() {
        return revision;
    }

    Instant changedAt() {
        return Moments.read(changedAt);
    }

    private static String encoded(Entries entries) {
        JsonObjectBuilder tables = JsonText.object();
        entries.tables().forEach((id, rows) -> {
            JsonArrayBuilder all = JsonText.array();
            rows.forEach(row -> all.add(encoded(row)));
            tables.add(id, all);
        });
        return JsonText.object().add("texts", encoded(entries.texts())).add("tables", tables).build().toString();
    }

    private static JsonObjectBuilder encoded(Map<String, String> texts) {
        JsonObjectBuilder object = JsonText.object();
        texts.forEach(object::add);
        return object;
    }

    private static Entries decoded(String json) {
        JsonObject root = JsonText.reader(json).readObject();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        root.getJsonObject("tables")
                .forEach((id, rows) -> tables.put(id, rows.asJsonArray().stream().map(Worksheet::texts).toList()));
        return new Entries(texts(root.get("texts")), tables);
    }

    private static Map<String, String> texts(JsonValue object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.asJsonObject().forEach((id, text) -> texts.put(id, ((JsonString) text).getString()));
        return texts;
    }
}
