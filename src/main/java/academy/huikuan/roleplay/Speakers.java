package academy.huikuan.roleplay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows by a label in a transcript which side speaks: role words, the names in the story, the learner's own name. */
final class Speakers {
    private record Word(String text, Turn.Side side) {}

    private static final Properties WORDS = load();
    private static final List<Word> ROLES = Stream.concat(
                    words("sales").stream().map(word -> new Word(word, Turn.Side.SALES)),
                    words("customer").stream().map(word -> new Word(word, Turn.Side.CUSTOMER)))
            .sorted(Comparator.comparingInt((Word word) -> word.text().length()).reversed())
            .toList();
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)[\\s_-]*[(\uFF08\\[\u3010]([^)\uFF09\\]\u3011]*)[)\uFF09\\]\u3011]?$");

    private final List<Word> names = new ArrayList<>();

    /**
     * @param deal whose contact is the customer and whose supplier's people sell
     * @param own names of the one who hands in, who plays the salesperson
     */
    Speakers(Deal deal, Collection<String> own) {
        names.add(new Word(deal.contactName(), Turn.Side.CUSTOMER));
        String surname = deal.contactName().substring(0, 1);
        for (String title : words("titles")) names.add(new Word(surname + title, Turn.Side.CUSTOMER));
        for (String name : own) names.add(new Word(name, Turn.Side.SALES));
        for (String name : deal.salesNames()) names.add(new Word(name, Turn.Side.SALES));
    }

    /** The side of that label; empty where it is unknown. */
    Optional<Turn.Side> side(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        Matcher brackets = BRACKETS.matcher(plain);
        if (!brackets.matches()) return role(plain).or(() -> named(plain));
        String outer = brackets.group(1);
        String inner = brackets.group(2);
        return role(inner).or(() -> role(outer)).or(() -> named(outer)).or(() -> named(inner));
    }

    /** Whether the words before a colon can be no one's name. */
    static boolean isNobody(String label) {
        return words("notspeakers").stream().anyMatch(label.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** Whether a label names a role and no person. */
    static boolean isRole(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT).replaceFirst("[0-9\u4E00\u4E8C\u4E09\u7532\u4E59]$", "").strip();
        return ROLES.stream().anyMatch(word -> word.text().equals(plain)) || words("anonymous").contains(plain);
    }

    /** The surname of someone who is called by surname and title. */
    static Optional<String> titled(String name) {
        return words("titles").stream()
                .filter(title -> name.endsWith(title) && name.length() - title.length() == 1)
                .map(title -> name.substring(0, 1))
                .findFirst();
    }

    /** Whether a label is what someone or something is called, rather than a full name: its parts say nothing of a person. */
    static boolean isCalled(String label) {
        return words("callings").stream().anyMatch(label::startsWith) || words("bodies").stream().anyMatch(label::endsWith);
    }

    /** Any title, as a regular expression. */
    static String titles() {
        return words("titles").stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** How many characters at the beginning of what looks like a company's name belong to the sentence before it. */
    static int beforeCompany(String found) {
        int most = 0;
        for (String word : words("beforecompany")) {
            int at = found.lastIndexOf(word);
            if (at >= 0) most = Math.max(most, at + word.length());
        }
        return most;
    }

    private static Optional<Turn.Side> role(String label) {
        return ROLES.stream()
                .filter(word -> label.equals(word.text()) || word.text().length() > 1 && beginsWith(label, word.text()))
                .map(Word::side)
                .findFirst();
    }

    private Optional<Turn.Side> named(String label) {
        return names.stream()
                .filter(word -> label.equals(word.text().toLowerCase(Locale.ROOT))
                        || word.text().length() > 1 && label.length() <= word.text().length() + 8
                                && beginsWith(label, word.text().toLowerCase(Locale.ROOT)))
                .map(Word::side)
                .findFirst();
    }

    /** Latin words must end where the label's word ends. */
    private static boolean beginsWith(String label, String word) {
        if (!label.startsWith(word) || label.length() == word.length()) return label.equals(word);
        boolean latin = word.chars().allMatch(c -> c < 128);
        return !latin || !Character.isLetter(label.charAt(word.length()));
    }

    private static List<String> words(String key) {
        return List.of(WORDS.getProperty(key).split(" "));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream stream = Speakers.class.getResourceAsStream("/roleplay/speakers.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return words;
    }
}
