package academy.huikuan.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case's figure as it is shown: a stage that stands in brackets behind it becomes a tag.
 * @param tag such as `M1`
 */
public record Figure(String name, String value, Optional<String> tag) {
    private static final Pattern STAGE = Pattern.compile("(.+?)\\s*\uFF08(M[0-3][^\uFF08\uFF09]{0,10})\uFF09");

    public static Figure of(Block.Fact fact) {
        Matcher stage = STAGE.matcher(fact.value());
        return stage.matches()
                ? new Figure(fact.name(), stage.group(1), Optional.of(stage.group(2)))
                : new Figure(fact.name(), fact.value(), Optional.empty());
    }
}
