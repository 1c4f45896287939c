package academy.huikuan.authoring;

import academy.huikuan.people.UnitTitles;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Text;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the lists of the authors' pages offer, in the viewer's language. */
@Dependent
class Choices {
    private final Material material;
    private final Instance<UnitTitles> titles;
    private final Visit visit;

    @Inject
    Choices(Material material, Instance<UnitTitles> titles, Visit visit) {
        this.material = material;
        this.titles = titles;
        this.visit = visit;
    }

    Language language() {
        return visit.language();
    }

    private String text(String key, Object... arguments) {
        return Messages.text(visit.language(), key, arguments);
    }

    /** The choices of each list of a question's form, by the field's id. */
    Map<String, List<Choice>> ofQuestion() {
        return Map.of(
                "topic", withNone("authoring.none-topic", topics()),
                "skill", skills(),
                "format", Arrays.stream(Text.Format.values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .map(format -> new Choice(format, text("authoring.format-" + format)))
                        .toList(),
                "truth", List.of(
                        new Choice("", text("authoring.choose")),
                        new Choice("true", text("quiz.true")),
                        new Choice("false", text("quiz.false"))),
                "grading", Stream.concat(
                                Stream.of(Ordering.Grading.RELATIVE_ALL_PREVIOUS_AND_NEXT),
                                Arrays.stream(Ordering.Grading.values())
                                        .filter(grading -> grading != Ordering.Grading.RELATIVE_ALL_PREVIOUS_AND_NEXT))
                        .map(grading -> new Choice(
                                grading.name(), text("authoring.grading-" + grading.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                        .toList(),
                "rubric", withNone("authoring.none-rubric", named(material.rubrics())),
                "dialogue", withNone("authoring.choose", named(material.dialogues())));
    }

    /** The choices of each list of a quiz's form. @param cohorts that the viewer may open it for */
    Map<String, List<Choice>> ofQuiz(List<Choice> cohorts) {
        List<Choice> shown = Stream.of("answers", "marks", "key", "feedback").map(one -> new Choice(one, text("authoring.shown-" + one))).toList();
        return Map.ofEntries(
                Map.entry("counts", words("counts", "best", "last", "first", "average")),
                Map.entry("layout", words("layout", "one", "all", "2", "3", "4", "5", "10")),
                Map.entry("navigation", words("navigation", "free", "sequential")),
                Map.entry("way", words("way", "fixed", "drawn")),
                Map.entry("atonce", shown),
                Map.entry("later", shown),
                Map.entry("over", shown),
                Map.entry("kinds", kinds().stream().filter(kind -> !kind.value().equals(Kind.DESCRIPTION.id())).toList()),
                Map.entry("topics", topics()),
                Map.entry("skills", skills()),
                Map.entry("cohorts", cohorts),
                Map.entry("belongs", withNone("authoring.none-unit", units())));
    }

    private List<Choice> words(String list, String... words) {
        return Arrays.stream(words).map(word -> new Choice(word, text("authoring." + list + "-" + word))).toList();
    }

    private static List<Choice> named(List<Material.Named> all) {
        return all.stream().map(one -> new Choice(one.id(), one.title())).toList();
    }

    private List<Choice> withNone(String key, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", text(key))));
        all.addAll(choices);
        return all;
    }

    /** Topics with their unit's title. Example: `分阶段话术 · M1：逾期 30 天内`. */
    List<Choice> topics() {
        return material.topics().stream().map(topic -> new Choice(topic, topic(topic))).toList();
    }

    String topic(String topic) {
        int slash = topic.indexOf('/');
        if (slash < 0) return topic;
        String unit = topic.substring(0, slash);
        String title = titles.stream().flatMap(source -> source.topic(topic).stream()).findFirst().orElse(topic.substring(slash + 1));
        return units().stream()
                .filter(one -> one.value().equals(unit))
                .map(one -> one.label() + " \u00B7 " + title)
                .findFirst()
                .orElse(topic);
    }

    List<Choice> units() {
        return titles.stream().flatMap(source -> source.all().stream()).map(unit -> new Choice(unit.id(), unit.title())).toList();
    }

    List<Choice> skills() {
        return material.skills().stream().map(skill -> new Choice(skill, text("quiz.skill-" + skill))).toList();
    }

    List<Choice> kinds() {
        return Arrays.stream(Kind.values()).map(kind -> new Choice(kind.id(), text("authoring.kind-" + kind.id()))).toList();
    }
}
