package academy.huikuan.authoring;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Ui;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the banks' readers find wrong, in the language of who reads it. What is not known here stays as the readers say it. */
public final class Told {
    private record Rule(Pattern said, String key) {}

    private static final List<Rule> RULES = List.of(
            rule("'\\{' without '}'.*", "open"),
            rule("'}' without '\\{'.*", "close"),
            rule("'}' stands before '\\{'.*", "turned"),
            rule("the question has no text( before '\\{')?", "text"),
            rule("a choice needs two options or more", "two-options"),
            rule("no option is right.*", "no-right"),
            rule("an option has no text", "option"),
            rule("an answer has no text", "answer"),
            rule("the weight (.*) lies outside -100 to 100 percent", "weight"),
            rule("a (?:number|short answer)'s weight cannot be negative", "negative"),
            rule("'(.*)' is no number.*", "number"),
            rule("'(.*)' ends before it begins", "range"),
            rule("no answer is right|no number is right", "no-answer"),
            rule("a matching needs two pairs or more", "pairs"),
            rule("a pair has no right side", "pair"),
            rule("a pair of a matching is written =left -> right", "pair-form"),
            rule("an ordering needs two items or more.*", "items"),
            rule("the formula '(.*)' cannot be computed: (.*)", "formula"),
            rule("the formula '(.*)' needs values for (.*)", "formula-values"),
            rule("the text has no gap", "no-gap"),
            rule("the gap (.*) has no closing '}'", "gap-close"),
            rule("the gap (.*) is of a kind that is unknown", "gap-kind"),
            rule("the gap (.*) has no right (?:answer|number)", "gap-right"),
            rule("the gap (.*) wants '(.*)', which is no number", "gap-number"),
            rule("the gap (.*) has an answer without a text", "gap-text"),
            rule("two ids for one question: (.*)", "ids"),
            rule("questions of the type '(.*)' cannot be kept here", "type"),
            rule("not XML: (.*)", "xml"),
            rule("there is no dialogue '(.*)' at hand", "dialogue"),
            rule("there is no rubric '(.*)' in content/rubrics; there are: (.*)", "rubric"),
            rule("the file is (.*); save it as UTF-8", "encoding"),
            rule("the name's ending is none of .*", "ending"),
            rule("\\$CATEGORY must stand alone.*", "category"),
            rule("this comment carries an id or a tag, but no question stands right below it", "comment"),
            rule("the question cannot be kept as a text: (.*)", "kept"));

    private Told() {}

    private static Rule rule(String said, String key) {
        return new Rule(Pattern.compile(said, Pattern.DOTALL), "authoring.problem-" + key);
    }

    /** Empty where it is known only as the readers say it. */
    public static Optional<String> of(Ui ui, String message) {
        return of(ui.language(), message);
    }

    static Optional<String> of(Language language, String message) {
        for (Rule rule : RULES) {
            Matcher said = rule.said().matcher(message);
            if (!said.matches()) continue;
            Object[] details = new Object[said.groupCount()];
            for (int group = 0; group < details.length; group++) details[group] = Optional.ofNullable(said.group(group + 1)).orElse("");
            boolean takes = Messages.find(language, rule.key()).orElseThrow().contains("{0}");
            return Optional.of(Messages.text(language, rule.key(), takes ? details : new Object[0]));
        }
        return Optional.empty();
    }
}
