package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Settings of a quiz in a few lines; what they leave out is sound. */
final class RulesText {
    private static final Map<String, String> SOUND = Map.of(
            "id", "u", "title", "U", "unit", "u", "draw", "10", "minutes", "20", "attempts", "3", "pass", "80", "feedback", "finished");

    private RulesText() {}

    /** @param lines on top of the sound ones, in place of those of the same name */
    static String full(String lines) {
        Map<String, String> all = new LinkedHashMap<>();
        SOUND.keySet().stream().sorted().forEach(name -> all.put(name, SOUND.get(name)));
        lines.lines().filter(line -> line.matches("[a-z]+:.*")).forEach(line -> all.remove(line.substring(0, line.indexOf(':'))));
        if (lines.contains("sections:")) all.remove("draw");
        if (lines.contains("review:")) all.remove("feedback");
        return all.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("\n")) + "\n"
                + lines + "\n";
    }

    static Optional<QuizRules> rules(String lines, List<Problem> problems) {
        try {
            Path folder = Files.createTempDirectory("rules");
            Files.createDirectory(folder.resolve("quizzes"));
            Files.writeString(folder.resolve("quizzes/u.yaml"), full(lines));
            return YamlFile.read(new SourceFolder(folder), "quizzes/u.yaml", problems).flatMap(file -> QuizRules.read(file, problems));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param questions of the bank, single choices */
    static Quiz quiz(String lines, int questions) {
        List<Problem> problems = new ArrayList<>();
        QuizRules rules = rules(lines, problems).orElseThrow(() -> new IllegalArgumentException(problems.toString()));
        return rules.quiz(bank(questions));
    }

    static List<Entry> bank(int questions) {
        return IntStream.range(0, questions).mapToObj(number -> entry("// [id:q-" + number + "]\nQ" + number + " {=a ~b ~c ~d}")).toList();
    }

    static Entry entry(String gift) {
        return new Entry(GiftReader.question(gift), 1, gift);
    }
}
