package academy.huikuan.authoring;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the course offers to authors: topics, skills, rubrics, dialogues. Files that are wrong stop the start elsewhere. */
public class Material {
    private static final String DIALOGUES = "content/dialogues/";

    /** Something to choose. */
    record Named(String id, String title) {}

    private final List<String> topics = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final List<Named> rubrics = new ArrayList<>();
    private final List<Named> dialogues = new ArrayList<>();
    private final Map<String, String> talks = new LinkedHashMap<>();
    private SourceFolder folder = new SourceFolder(Path.of(""));

    /** For the container's proxy only. */
    protected Material() {}

    static Material read(SourceFolder folder) {
        Material material = new Material();
        material.folder = folder;
        List<Problem> elsewhere = new ArrayList<>();
        folder.text("content/topics.yaml", elsewhere)
                .flatMap(text -> SourceYaml.read(text, elsewhere))
                .ifPresent(yaml -> material.topics(yaml));
        for (SourceFolder.Text text : folder.texts(folder.list("content/rubrics", ".yaml"), elsewhere))
            SourceYaml.read(text, elsewhere).ifPresent(yaml -> material.rubrics.add(new Named(yaml.text("id"), yaml.text("title"))));
        for (SourceFolder.Text text : folder.texts(folder.list("content/dialogues", ".yaml"), elsewhere)) {
            String id = text.path().substring(DIALOGUES.length(), text.path().length() - ".yaml".length());
            SourceYaml.read(text, elsewhere).ifPresent(yaml -> material.dialogues.add(new Named(id, yaml.text("title"))));
            material.talks.put(id, String.join("\n", text.body().stripTrailing().lines().toList()));
        }
        return material;
    }

    private void topics(SourceYaml yaml) {
        skills.addAll(yaml.texts("skills"));
        yaml.part("units").ifPresent(units -> units.keys()
                .forEach(unit -> units.texts(unit).forEach(topic -> topics.add(unit + "/" + topic))));
    }

    /** Full names, in the order of the file. */
    List<String> topics() {
        return topics;
    }

    List<String> skills() {
        return skills;
    }

    List<Named> rubrics() {
        return rubrics;
    }

    List<Named> dialogues() {
        return dialogues;
    }

    /** The course's files. */
    SourceFolder folder() {
        return folder;
    }

    Sources sources() {
        return new Sources(talks, rubrics.stream().map(Named::id).toList());
    }
}
