package academy.huikuan.authoring;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Pairs; a row without a left side is a right side that belongs to none. */
record MatchingForm() implements KindForm {
    @Override
    public List<Part> parts() {
        return List.of(new Part.Table(
                "pair",
                4,
                ChoiceQuestion.MOST_OPTIONS,
                new Part.Field("left", Part.Type.LINE),
                new Part.Field("right", Part.Type.LINE).asNeeded()));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        List<Text> lefts = new ArrayList<>();
        List<Text> rights = new ArrayList<>();
        List<Text> others = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sheet.Row row : sheet.rows("pair")) {
            Text right = row.needed("right");
            Optional<Text> left = row.some("left");
            if (left.isEmpty()) {
                others.add(right);
                continue;
            }
            if (!seen.add(left.get().body())) sheet.fault(row.place("left"), "authoring.fault-twice");
            if (!rights.contains(right)) rights.add(right);
            lefts.add(left.get());
            keys.add(rights.indexOf(right));
        }
        others.stream().filter(other -> !rights.contains(other)).distinct().forEach(rights::add);
        if (sheet.clean() && (lefts.size() < 2 || rights.size() < 2)) sheet.fault("pair", "authoring.fault-two-pairs");
        return sheet.made(() -> new Matching(label, prompt, lefts, rights, keys, true, general));
    }

    @Override
    public Optional<Entries> entries(Question question) {
        Matching matching = (Matching) question;
        Text.Format format = question.prompt().format();
        if (!matching.shuffles() || !Plain.all(format, Stream.concat(matching.lefts().stream(), matching.rights().stream())))
            return Optional.empty();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int left = 0; left < matching.lefts().size(); left++)
            rows.add(Map.of(
                    "left", matching.lefts().get(left).body(),
                    "right", matching.rights().get(matching.keys().get(left)).body()));
        for (int right = 0; right < matching.rights().size(); right++)
            if (!matching.keys().contains(right)) rows.add(Map.of("right", matching.rights().get(right).body()));
        return Optional.of(Entries.NONE.with("pair", rows));
    }
}
