package academy.huikuan.drill;

import academy.huikuan.course.Course;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of subjects, and links to where the course teaches them. A topic is called by the first section that is marked with it. */
final class Lessons {
    private final Map<String, Lesson> topics = new HashMap<>();
    private final Map<String, Lesson> units = new HashMap<>();

    /** @param open the units that the reader may open */
    Lessons(Course course, List<Unit> open) {
        for (Unit unit : course.units()) {
            Optional<String> address = Optional.of("/course/" + unit.id()).filter(any -> open.contains(unit));
            units.put(unit.id(), new Lesson(unit.title(), unit.title(), address));
            for (Section section : unit.sections())
                for (String topic : section.topics())
                    topics.putIfAbsent(topic, new Lesson(section.title(), unit.title(), address.map(path -> path + "/" + section.id())));
        }
    }

    /** @param title of a criterion; empty for a topic */
    Lesson of(Subject subject, Optional<String> title) {
        Lesson unit = units.getOrDefault(subject.unit(), new Lesson(subject.unit(), subject.unit(), Optional.empty()));
        if (title.isPresent()) return new Lesson(title.get(), unit.unit(), unit.address());
        return topics.getOrDefault(subject.value(), unit);
    }
}
