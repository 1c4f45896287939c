package academy.huikuan.course;

import academy.huikuan.people.UnitTitles;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupFailure;
import academy.huikuan.platform.VersionStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The course, read once at the start; every version of a unit that was ever served is kept. */
@ApplicationScoped
public class Catalogue implements UnitTitles {
    @Inject
    private VersionStore versions;

    private volatile Course course;
    private volatile Map<String, byte[]> pictures;
    private volatile TermLinks terms;

    void load(@Observes @Priority(100) Starting starting) {
        SourceFolder folder = SourceFolder.of(starting.settings());
        List<Problem> problems = new ArrayList<>();
        Course read = CourseReader.read(folder, problems);
        if (!problems.isEmpty()) throw StartupFailure.of("the course's files have problems:", problems.stream().sorted().toList());
        Map<String, byte[]> found = new HashMap<>();
        for (String path : folder.list("content/pictures", ".svg")) found.put(path.substring(path.lastIndexOf('/') + 1), folder.bytes(path));
        read.units().forEach(unit -> versions.keep("unit", unit.id(), unit.source()));
        pictures = Map.copyOf(found);
        terms = new TermLinks(read.glossary());
        course = read;
    }

    public Course course() {
        return course;
    }

    /** @throws Refusal.NotFound if there is no such unit */
    public Unit unit(String id) {
        return course.find(id).orElseThrow(Refusal.NotFound::new);
    }

    /** Links from the units' text to the glossary. */
    public TermLinks terms() {
        return terms;
    }

    /** An SVG file's bytes. */
    public byte[] picture(String name) {
        byte[] bytes = pictures.get(name);
        if (bytes == null) throw new Refusal.NotFound();
        return bytes;
    }

    @Override
    public List<UnitTitle> all() {
        return course.units().stream().map(unit -> new UnitTitle(unit.id(), unit.title())).toList();
    }

    @Override
    public Optional<String> topic(String topic) {
        return course.units().stream()
                .flatMap(unit -> unit.sections().stream())
                .filter(section -> section.topics().contains(topic))
                .map(Section::title)
                .findFirst();
    }
}
