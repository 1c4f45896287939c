package academy.huikuan.course;

import academy.huikuan.platform.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A unit of the course.
 * @param skills of `thinking listening persuasion coaching execution`
 * @param quiz id of its quiz
 * @param introHtml safe HTML
 * @param monday what to do on Monday, safe HTML
 * @param source the file's text, as kept for later
 * @param version digest of the source, 64 characters
 */
public record Unit(
        String id,
        String title,
        String summary,
        List<String> skills,
        Optional<String> quiz,
        String introHtml,
        List<Section> sections,
        String monday,
        String source,
        String version) {

    public int minutes() {
        return sections.stream().mapToInt(Section::minutes).sum();
    }

    public Section section(String sectionId) {
        return sections.get(position(sectionId));
    }

    /** @return 0 for the first section */
    public int position(String sectionId) {
        for (int i = 0; i < sections.size(); i++) if (sections.get(i).id().equals(sectionId)) return i;
        throw new Refusal.NotFound();
    }
}
