package academy.huikuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern ASKED = Pattern.compile("ui\\.text\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern REFUSED = Pattern.compile("new Refusal\\.(?:Invalid|Conflict|Forbidden)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern NOTICED = Pattern.compile("[?&]notice=([a-z0-9-]+)\"");
    private static final Pattern PLACED = Pattern.compile("new Place\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;?!]|[,;?!]\\p{IsHan}");

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> found(Pattern pattern, List<Path> files) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files) for (Matcher match = pattern.matcher(Files.readString(file)); match.find(); ) keys.add(match.group(1));
        return keys;
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Messages.all(Language.EN).keySet()).containsExactlyInAnyOrderElementsOf(Messages.all(Language.ZH).keySet());
    }

    @Test
    void no_text_is_empty_and_english_ones_are_translated() {
        for (Language language : Language.values())
            Messages.all(language).forEach((key, text) -> assertThat(text).as(key).isNotBlank());
        Messages.all(Language.EN).forEach((key, text) -> {
            if (!Set.of("web.other-language", "people.language-zh").contains(key) && !key.startsWith("roleplay.masked."))
                assertThat(HAN.matcher(text.replaceAll("[(\uFF08\u201C\"].*?[)\uFF09\u201D\"]", "")).find()).as(key + ": " + text).isFalse();
        });
    }

    @Test
    void chinese_texts_have_full_width_punctuation() {
        Messages.all(Language.ZH).forEach((key, text) -> assertThat(HALF_WIDTH.matcher(text).find()).as(key + ": " + text).isFalse());
    }

    @Test
    void every_text_that_is_asked_for_exists() throws IOException {
        List<Path> java = files("src/main/java", ".java");
        Set<String> asked = found(ASKED, files("src/main/jte", ".jte"));
        asked.addAll(found(REFUSED, java));
        asked.addAll(found(PLACED, java));
        found(NOTICED, java).forEach(key -> asked.add("notice." + key));
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(Messages.all(Language.ZH).keySet()).containsAll(asked);
    }

    @Test
    void templates_hold_no_text_script_or_style_of_their_own() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files("src/main/jte", ".jte")) {
            String template = Files.readString(file);
            if (HAN.matcher(template).find()) faults.add(file + ": Chinese text");
            if (Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<style|<script(?! src=)").matcher(template).find()) faults.add(file + ": inline style or script");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void code_holds_no_chinese_text() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String code = lines.get(i).strip();
                if (!code.startsWith("*") && !code.startsWith("/*") && HAN.matcher(code.replaceAll("//.*$", "").replaceAll("/\\*\\*.*", "")).find())
                    faults.add(file + ":" + (i + 1) + ": " + code);
            }
        }
        assertThat(faults).isEmpty();
    }
}
