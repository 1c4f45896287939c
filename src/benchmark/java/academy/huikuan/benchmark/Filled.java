package academy.huikuan.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question's form as a hurried learner fills it in: whatever can be chosen by chance, a number where something must be written. */
final class Filled {
    private static final Pattern FIELD =
            Pattern.compile("<(input|button)\\b([^>]*)>|<(select|textarea)\\b([^>]*)>(.*?)</\\3>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

    private Filled() {}

    /** The values of the fields `answer`, in their order. */
    static List<String> answer(String page, RandomGenerator chance) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (Matcher field = FIELD.matcher(page); field.find(); ) {
            String attributes = field.group(1) == null ? field.group(4) : field.group(2);
            if (!attribute(attributes, "name").equals("answer")) continue;
            String element = field.group(1) == null ? field.group(3) : field.group(1);
            String type = element.equals("input") ? attribute(attributes, "type") : element;
            switch (type) {
                case "radio", "checkbox", "button" ->
                    choices.computeIfAbsent(type, any -> new ArrayList<>()).add(attribute(attributes, "value"));
                case "select" -> values.add(option(field.group(5), chance));
                case "hidden" -> values.add(attribute(attributes, "value"));
                default -> values.add(String.valueOf(chance.nextInt(1, 100_000)));
            }
        }
        choices.values().forEach(letters -> values.add(letters.get(chance.nextInt(letters.size()))));
        if (values.isEmpty()) throw new IllegalStateException("no field for an answer in a page of " + page.length() + " characters");
        return values;
    }

    private static String option(String options, RandomGenerator chance) {
        List<String> values = new ArrayList<>();
        for (Matcher option = OPTION.matcher(options); option.find(); ) values.add(option.group(1));
        return values.isEmpty() ? "" : values.get(chance.nextInt(values.size()));
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }
}
