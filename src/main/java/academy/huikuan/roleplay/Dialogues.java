package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Dialogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The solo talks of the course as they stand now, at most one for each scenario. */
public class Dialogues {
    /** @param digest under which this version is kept */
    record Version(String digest, Dialogue dialogue) {}

    private final Map<String, Version> byScenario;

    Dialogues(List<Version> versions) {
        this.byScenario = versions.stream()
                .collect(Collectors.toUnmodifiableMap(version -> version.dialogue().scenario(), Function.identity()));
    }

    /** For the container's proxy only. */
    protected Dialogues() {
        this(List.of());
    }

    public boolean has(String scenario) {
        return byScenario.containsKey(scenario);
    }

    Optional<Version> of(String scenario) {
        return Optional.ofNullable(byScenario.get(scenario));
    }

    /** The dialogue of a digest, if it is one that stands now. */
    Optional<Dialogue> byDigest(String digest) {
        return byScenario.values().stream()
                .filter(version -> version.digest().equals(digest))
                .map(Version::dialogue)
                .findFirst();
    }
}
