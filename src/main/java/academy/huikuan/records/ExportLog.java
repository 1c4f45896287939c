package academy.huikuan.records;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.web.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Who took which records out, when and as of when. An export that was broken off has no end. */
@Entity
@Table(name = "export_log")
class ExportLog {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "file_format")
    private String format;

    private String language;

    private String filters;

    @Column(name = "as_of")
    private LocalDateTime asOf;

    @Column(name = "repeat_of")
    private String repeatOf;

    @Column(name = "row_count")
    private Integer rowCount;

    private String digest;

    protected ExportLog() {}

    ExportLog(Person person, Format format, Language language, RecordFilter filter, Instant asOf, Instant now) {
        this.id = Ids.ordered();
        this.person = person;
        this.format = format.id();
        this.language = language.tag();
        this.filters = filter.query();
        this.asOf = Moments.stored(asOf);
        this.begunAt = Moments.stored(now);
    }

    /** The same export once more: same filter, same moment, same language. */
    ExportLog again(Person by, Instant now) {
        ExportLog repeated = new ExportLog(by, format(), Language.of(language), filter(), moment(), now);
        repeated.repeatOf = repeatOf == null ? id : repeatOf;
        return repeated;
    }

    void finish(Export.Written written, Instant now) {
        this.rowCount = written.rows();
        this.digest = written.digest();
        this.finishedAt = Moments.stored(now);
    }

    ExportId id() {
        return new ExportId(id);
    }

    Format format() {
        return Format.of(format);
    }

    Language language() {
        return Language.of(language);
    }

    RecordFilter filter() {
        return RecordFilter.parse(filters);
    }

    Instant moment() {
        return Moments.read(asOf);
    }

    Instant begunAt() {
        return Moments.read(begunAt);
    }

    Person person() {
        return person;
    }

    Optional<Export.Written> written() {
        return finishedAt == null ? Optional.empty() : Optional.of(new Export.Written(rowCount, digest));
    }

    Optional<ExportId> repeatOf() {
        return Optional.ofNullable(repeatOf).map(ExportId::new);
    }
}
