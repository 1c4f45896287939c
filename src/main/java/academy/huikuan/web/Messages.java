package academy.huikuan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** All texts of the interface, one pair of files for each feature: `messages/<feature>_zh_CN.properties` and `_en`. */
public final class Messages {
    /** The features that have message files. */
    public static final List<String> FEATURES =
            List.of("web", "search", "people", "course", "quiz", "statistics", "roleplay", "room", "grading", "progress", "records",
            "worksheet", "drill", "marking", "authoring", "bank", "told", "exercise", "tournament", "care", "calibration",
            "launch", "register", "score", "select", "roster", "sso");

    private static final Map<Language, Map<String, String>> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) TEXTS.put(language, load(language));
    }

    private Messages() {}

    private static Map<String, String> load(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (String feature : FEATURES) {
            Properties file = new Properties();
            String path = "/messages/" + feature + "_" + language.suffix() + ".properties";
            try (InputStream stream = Messages.class.getResourceAsStream(path)) {
                if (stream == null) throw new IllegalStateException(path + " is missing");
                file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            file.stringPropertyNames().forEach(key -> {
                if (texts.put(key, file.getProperty(key)) != null)
                    throw new IllegalStateException(path + ": '" + key + "' stands in another file too");
            });
        }
        return Map.copyOf(texts);
    }

    public static Map<String, String> all(Language language) {
        return TEXTS.get(language);
    }

    public static Optional<String> find(Language language, String key) {
        return Optional.ofNullable(TEXTS.get(language).get(key));
    }

    /**
     * A text with its arguments put in, by the rules of {@link MessageFormat}; a text without arguments is taken as it stands.
     * @throws IllegalArgumentException if there is no such key
     */
    public static String text(Language language, String key, Object... arguments) {
        String pattern = find(language, key).orElseThrow(() -> new IllegalArgumentException("no message '" + key + "'"));
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
