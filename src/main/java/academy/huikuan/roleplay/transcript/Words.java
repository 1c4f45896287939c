package academy.huikuan.roleplay.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of chat programs, from the resources: they are Chinese, as the programs are. */
final class Words {
    private static final Properties WORDS = words();
    /** What the programs write between messages. */
    private static final List<Pattern> NOTICES = text("/roleplay/chat-notices.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
            .toList();

    private Words() {}

    static List<String> of(String key) {
        return Arrays.asList(WORDS.getProperty(key).split(" "));
    }

    /** Any of the words, as part of a regular expression; the longer ones first. */
    static String any(String key) {
        return of(key).stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether the program wrote this line, and nobody said it. */
    static boolean isNotice(String line) {
        return NOTICES.stream().anyMatch(notice -> notice.matcher(line).matches());
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream("/roleplay/chat.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return words;
    }

    private static String text(String resource) {
        try (InputStream stream = Words.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
