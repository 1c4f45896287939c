package academy.huikuan.quiz;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the banks' readers and writers say, in the language of who reads it. They speak English; the English text of each message
 * `told.…` is what they say, with `{0}` for what they name.
 */
public final class BankWords {
    private static final String FEATURE = "told.";
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    /** @param details by which numbers the groups go. @param sure letters that must be there; of two that fit the surer one counts */
    private record Rule(String key, Pattern said, List<Integer> details, int sure) {}

    private static final List<Rule> RULES = Messages.all(Language.EN).entrySet().stream()
            .filter(text -> text.getKey().startsWith(FEATURE))
            .map(text -> rule(text.getKey(), text.getValue()))
            .sorted(Comparator.comparingInt(Rule::sure).reversed().thenComparing(Rule::key))
            .toList();

    private BankWords() {}

    private static Rule rule(String key, String english) {
        StringBuilder said = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        List<Integer> details = new ArrayList<>();
        int from = 0;
        while (place.find()) {
            said.append(Pattern.quote(english.substring(from, place.start()))).append("(.*?)");
            details.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        said.append(Pattern.quote(english.substring(from)));
        return new Rule(key, Pattern.compile(said.toString(), Pattern.DOTALL), details, PLACE.matcher(english).replaceAll("").length());
    }

    /** Empty where it is known only as the readers say it. */
    public static Optional<String> of(Ui ui, String message) {
        return of(ui.language(), message);
    }

    /** Empty where it is known only as the readers say it. */
    public static Optional<String> of(Language language, String message) {
        if (language == Language.EN) return Optional.of(message);
        return RULES.stream().map(rule -> told(rule, language, message)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> told(Rule rule, Language language, String message) {
        Matcher said = rule.said().matcher(message);
        if (!said.matches()) return Optional.empty();
        String text = Messages.find(language, rule.key()).orElseThrow();
        return Optional.of(PLACE.matcher(text).replaceAll(place -> {
            String detail = said.group(1 + rule.details().indexOf(Integer.valueOf(place.group(1))));
            return Matcher.quoteReplacement(of(language, detail).orElse(detail));
        }));
    }
}
