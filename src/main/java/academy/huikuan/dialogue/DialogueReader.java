package academy.huikuan.dialogue;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads `content/dialogues/*.yaml` against the scenarios they belong to. */
public final class DialogueReader {
    private static final String FOLDER = "content/dialogues/";
    private static final String ID = "[a-z0-9-]{1,40}";

    /** A dialogue without a problem. @param source its file */
    public record Read(Dialogue dialogue, String source) {}

    private final String path;
    private final List<Problem> problems;

    private DialogueReader(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * @param scenarios the facts of each scenario by its id
     * @param problems gets everything that is wrong
     * @return the dialogues without a problem, in the order of their files
     */
    public static List<Read> read(SourceFolder folder, Map<String, Facts> scenarios, List<Problem> problems) {
        List<Read> dialogues = new ArrayList<>();
        for (SourceFolder.Text text : folder.texts(folder.list(FOLDER, ".yaml"), problems)) {
            int before = problems.size();
            new DialogueReader(text.path(), problems)
                    .file(text, scenarios)
                    .filter(dialogue -> problems.size() == before)
                    .ifPresent(dialogue -> dialogues.add(new Read(dialogue, text.body())));
        }
        return dialogues;
    }

    /**
     * A version that was kept: it was right when it was read, whatever the scenarios say by now.
     * @throws IllegalStateException if it is no dialogue at all
     */
    public static Dialogue kept(String source) {
        List<Problem> problems = new ArrayList<>();
        DialogueReader reader = new DialogueReader("kept", problems);
        return SourceYaml.read(new SourceFolder.Text(reader.path, source), problems)
                .map(reader::parts)
                .filter(parts -> problems.isEmpty())
                .map(DialogueParts::dialogue)
                .orElseThrow(() -> new IllegalStateException("a kept dialogue cannot be read: " + problems));
    }

    private Optional<Dialogue> file(SourceFolder.Text text, Map<String, Facts> scenarios) {
        int before = problems.size();
        Optional<SourceYaml> yaml = SourceYaml.read(text, problems);
        Optional<DialogueParts> parts = yaml.map(this::parts);
        yaml.ifPresent(file -> scenario(file, scenarios));
        parts.ifPresent(found -> new DialogueRules(found, Optional.ofNullable(scenarios.get(found.scenario()))).check());
        return parts.filter(found -> problems.size() == before).map(DialogueParts::dialogue);
    }

    private void scenario(SourceYaml yaml, Map<String, Facts> scenarios) {
        if (!yaml.keys().contains("scenario")) return;
        String scenario = yaml.text("scenario");
        if (!path.equals(FOLDER + scenario + ".yaml")) yaml.wrong("scenario", "the scenario's id must be the file's name");
        else if (!scenarios.containsKey(scenario))
            yaml.wrong("scenario", "there is no scenario '" + scenario + "', or it has a problem of its own");
    }

    private DialogueParts parts(SourceYaml yaml) {
        yaml.only("scenario", "title", "opening", "start", "section", "nodes", "endings");
        Map<String, DialogueParts.Part<Node>> nodes = new LinkedHashMap<>();
        Map<String, DialogueParts.Part<Ending>> endings = new LinkedHashMap<>();
        List<DialogueParts.Lead> leads = new ArrayList<>();
        String scenario = yaml.text("scenario");
        String title = yaml.text("title");
        String opening = yaml.text("opening");
        String start = yaml.text("start");
        Optional<SourceYaml> written = yaml.part("nodes");
        Optional<SourceYaml> ended = yaml.part("endings");
        written.ifPresent(all -> ids(all)
                .forEach((id, part) -> nodes.put(id, new DialogueParts.Part<>(all, node(id, part, leads)))));
        ended.ifPresent(all -> ids(all).forEach((id, part) -> endings.put(id, new DialogueParts.Part<>(all, ending(id, part)))));
        return new DialogueParts(yaml, scenario, title, opening, start, optional(yaml, "section"), nodes, endings, leads);
    }

    private static Map<String, SourceYaml> ids(SourceYaml all) {
        Map<String, SourceYaml> parts = new LinkedHashMap<>();
        for (String id : all.keys()) {
            if (!id.matches(ID)) all.wrong(id, "the id '" + id + "' must consist of small letters, digits and -");
            all.part(id).ifPresent(part -> parts.put(id, part));
        }
        return parts;
    }

    private Optional<Node> node(String id, SourceYaml yaml, List<DialogueParts.Lead> leads) {
        int before = problems.size();
        yaml.only("says", "aside", "choices");
        String says = yaml.text("says");
        Optional<String> aside = optional(yaml, "aside");
        List<Choice> choices = new ArrayList<>();
        List<SourceYaml> parts = yaml.parts("choices");
        if (!parts.isEmpty() && (parts.size() < Node.FEWEST || parts.size() > Node.MOST))
            yaml.wrong("choices", "there must be 2 to 4 choices");
        for (SourceYaml part : parts) {
            choice(part).ifPresent(choices::add);
            if (part.keys().contains("to")) leads.add(new DialogueParts.Lead(id, part.text("to"), part));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Node(id, says, aside, choices));
    }

    private Optional<Choice> choice(SourceYaml yaml) {
        int before = problems.size();
        yaml.only("say", "to", "effect", "result", "technique", "why", "better", "redLine");
        String say = yaml.text("say");
        String to = yaml.text("to");
        String effect = yaml.text("effect");
        boolean known = effect.matches("-[12]|[012]");
        if (!effect.isEmpty() && !known) yaml.wrong("effect", "the effect is a whole number from -2 to 2");
        String result = yaml.text("result");
        String technique = yaml.text("technique");
        String why = yaml.text("why");
        Optional<String> better = optional(yaml, "better");
        Optional<String> redLine = optional(yaml, "redLine");
        redLine.filter(id -> !Choice.RED_LINES.contains(id)).ifPresent(id -> yaml.wrong("redLine", "there is no red line '" + id + "'"));
        if (known && better.isEmpty() && Choice.wanting(Integer.parseInt(effect), redLine))
            yaml.wrong("better", "a choice with an effect below 1, or across a red line, needs 'better'");
        if (problems.size() > before) return Optional.empty();
        return Optional.of(new Choice(say, to, Integer.parseInt(effect), result, technique, why, better, redLine));
    }

    private Optional<Ending> ending(String id, SourceYaml yaml) {
        int before = problems.size();
        yaml.only("title", "outcome", "amount", "date", "text", "debrief");
        String title = yaml.text("title");
        Optional<Outcome> outcome = Outcome.of(yaml.text("outcome"));
        if (outcome.isEmpty()) yaml.wrong("outcome", "the outcome is paid, partial, promise, nothing or lost");
        String amount = yaml.text("amount");
        boolean number = amount.matches("0|[1-9][0-9]{0,11}");
        if (!amount.isEmpty() && !number) yaml.wrong("amount", "the amount must be whole yuan");
        Optional<LocalDate> date = date(yaml);
        if (number && amount.equals("0") && date.isPresent()) yaml.wrong("date", "a date needs an amount above 0");
        if (number && !amount.equals("0") && !yaml.keys().contains("date")) yaml.wrong("amount", "an amount above 0 needs a date");
        String text = yaml.text("text");
        String debrief = yaml.text("debrief");
        if (problems.size() > before) return Optional.empty();
        return Optional.of(new Ending(id, title, outcome.orElseThrow(), Long.parseLong(amount), date, text, debrief));
    }

    private static Optional<LocalDate> date(SourceYaml yaml) {
        Optional<String> given = optional(yaml, "date");
        try {
            return given.map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            yaml.wrong("date", "'" + given.orElse("") + "' is no date such as 2026-11-18");
            return Optional.empty();
        }
    }

    private static Optional<String> optional(SourceYaml yaml, String key) {
        return yaml.keys().contains(key) ? Optional.of(yaml.text(key)).filter(text -> !text.isEmpty()) : Optional.empty();
    }
}
