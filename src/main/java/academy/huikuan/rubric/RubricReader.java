package academy.huikuan.rubric;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads `content/rubrics/*.yaml`. */
public final class RubricReader {
    private static final String FOLDER = "content/rubrics/";
    private static final int MOST_SKILLS = 2;
    private static final int LONGEST_EXAMPLE = 60;

    private final Set<String> skills;
    private final List<Problem> problems;

    private RubricReader(Set<String> skills, List<Problem> problems) {
        this.skills = skills;
        this.problems = problems;
    }

    /**
     * @param problems gets everything that is wrong
     * @return the rubrics without a problem, in the order of their files
     */
    public static List<Rubric> read(SourceFolder folder, List<Problem> problems) {
        RubricReader reader = new RubricReader(skills(folder, problems), problems);
        List<Rubric> rubrics = new ArrayList<>();
        for (SourceFolder.Text text : folder.texts(folder.list(FOLDER, ".yaml"), problems))
            SourceYaml.read(text, problems).flatMap(yaml -> reader.rubric(text.path(), yaml)).ifPresent(rubrics::add);
        return rubrics;
    }

    /** The ids of the skills that the course trains, from `content/topics.yaml`. */
    public static Set<String> skills(SourceFolder folder, List<Problem> problems) {
        return folder.text("content/topics.yaml", problems)
                .flatMap(text -> SourceYaml.read(text, problems))
                .map(topics -> Set.copyOf(new HashSet<>(topics.texts("skills"))))
                .orElse(Set.of());
    }

    private Optional<Rubric> rubric(String path, SourceYaml yaml) {
        int before = problems.size();
        yaml.only("id", "title", "pass", "levelNames", "criteria", "redLines");
        String id = yaml.text("id");
        if (!path.equals(FOLDER + id + ".yaml")) yaml.wrong("id", "the id must be the file's name");
        String title = yaml.text("title");
        Optional<Score> pass = pass(yaml);
        List<String> names = yaml.texts("levelNames");
        if (names.size() != Rubric.TOP + 1) yaml.wrong("levelNames", "there must be five level names, from 0 to 4");
        List<Criterion> criteria = new ArrayList<>();
        for (SourceYaml part : yaml.parts("criteria")) criterion(part).ifPresent(criteria::add);
        unique(yaml, "criteria", criteria.stream().map(Criterion::id).toList());
        List<RedLine> redLines = new ArrayList<>();
        for (SourceYaml part : yaml.parts("redLines")) redLines.add(redLine(part));
        unique(yaml, "redLines", redLines.stream().map(RedLine::id).toList());
        if (problems.size() == before && criteria.stream().filter(Criterion::redLine).count() != 1)
            yaml.wrong("criteria", "one criterion must have 'redLine: true'");
        if (problems.size() > before || pass.isEmpty()) return Optional.empty();
        return Optional.of(new Rubric(id, title, pass.get(), names, criteria, redLines));
    }

    private static Optional<Score> pass(SourceYaml yaml) {
        String given = yaml.text("pass");
        if (given.matches("[0-3](\\.[0-9])?|4(\\.0)?")) {
            int tenths = Integer.parseInt((given + (given.contains(".") ? "" : ".0")).replace(".", ""));
            return Optional.of(new Score(tenths, Rubric.TOP * 10));
        }
        if (!given.isEmpty()) yaml.wrong("pass", "the pass mark must lie from 0 to 4 with at most one digit after the point");
        return Optional.empty();
    }

    private Optional<Criterion> criterion(SourceYaml yaml) {
        int before = problems.size();
        yaml.only("id", "title", "skills", "levels", "examples", "redLine");
        String id = yaml.text("id");
        String title = yaml.text("title");
        List<String> shown = yaml.texts("skills");
        if (shown.size() > MOST_SKILLS) yaml.wrong("skills", "a criterion shows one or two skills");
        shown.stream().filter(skill -> !skills.contains(skill)).forEach(skill -> yaml.wrong("skills", "there is no skill '" + skill + "'"));
        List<String> levels = yaml.texts("levels");
        if (levels.size() != Rubric.TOP + 1) yaml.wrong("levels", "there must be five descriptions, from level 0 to 4");
        List<String> examples = yaml.texts("examples");
        if (examples.size() != Rubric.TOP + 1) yaml.wrong("examples", "there must be five example lines, from level 0 to 4");
        examples.stream()
                .filter(example -> example.length() > LONGEST_EXAMPLE)
                .forEach(example -> yaml.wrong("examples", "'" + example + "' has more than " + LONGEST_EXAMPLE + " characters"));
        String redLine = yaml.keys().contains("redLine") ? yaml.text("redLine") : "false";
        if (!redLine.equals("true") && !redLine.equals("false")) yaml.wrong("redLine", "'redLine' is true or false");
        if (problems.size() > before) return Optional.empty();
        return Optional.of(new Criterion(id, title, shown, levels, examples, redLine.equals("true")));
    }

    private static RedLine redLine(SourceYaml yaml) {
        yaml.only("id", "title");
        return new RedLine(yaml.text("id"), yaml.text("title"));
    }

    private static void unique(SourceYaml yaml, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> yaml.wrong(key, "the id '" + id + "' stands twice"));
        ids.stream()
                .filter(id -> !id.isEmpty() && !id.matches("[a-z0-9-]{1,40}"))
                .forEach(id -> yaml.wrong(key, "the id '" + id + "' must consist of small letters, digits and -"));
    }
}
