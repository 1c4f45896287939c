package academy.huikuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read stands in the message files, in both languages, and nowhere else. */
class MessagesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern NOTICE = Pattern.compile("[?&]notice=([a-z0-9-]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|<%--.*?--%>");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[,}]");
    private static final Set<String> FILES = Set.of("js", "css", "svg", "png", "jte", "csv", "xlsx", "yaml", "md", "gift", "html");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Messages.all(Language.EN).keySet()).isEqualTo(Messages.all(Language.ZH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_says_something_and_keeps_the_rules_of_its_format(Language language) {
        Map<String, String> texts = Messages.all(language);

        assertThat(texts).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank();
            if (arguments(text).isEmpty()) assertThat(text).doesNotContain("''");
            else {
                assertThat(text.replace("''", "")).as("a lone ' beside arguments").doesNotContain("'");
                assertThat(new MessageFormat(text, language.locale())).isNotNull();
            }
        });
    }

    @Test
    void both_languages_use_the_same_arguments() {
        assertThat(Messages.all(Language.ZH)).allSatisfy((key, text) ->
                assertThat(arguments(Messages.all(Language.EN).get(key))).isEqualTo(arguments(text)));
    }

    @Test
    void chinese_sentences_have_chinese_punctuation() {
        Pattern ascii = Pattern.compile("\\p{IsHan}\\s?[,;:?!]|[,;:?!]\\p{IsHan}");

        assertThat(Messages.all(Language.ZH)).allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(ascii));
    }

    @Test
    void english_texts_are_translated() {
        Set<String> named = Set.of("web.other-language", "people.language-zh");
        Pattern quoted = Pattern.compile("[(\uFF08\u201C\"].*?[)\uFF09\u201D\"]");

        assertThat(Messages.all(Language.EN)).allSatisfy((key, text) -> {
            if (!named.contains(key) && !key.startsWith("roleplay.masked."))
                assertThat(quoted.matcher(text).replaceAll("")).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void every_key_that_is_used_exists() {
        Map<String, String> texts = Messages.all(Language.ZH);
        Set<String> features = texts.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());

        assertThat(literals().filter(literal -> isKey(literal, features)).filter(key -> !texts.containsKey(key))).isEmpty();
        assertThat(literals().filter(literal -> isBeginning(literal, features))
                        .filter(beginning -> texts.keySet().stream().noneMatch(key -> key.startsWith(beginning))))
                .isEmpty();
    }

    private static boolean isKey(String literal, Set<String> features) {
        return literal.matches("[a-z]+(\\.[a-z0-9-]*[a-z0-9])+")
                && features.contains(literal.substring(0, literal.indexOf('.')))
                && !FILES.contains(literal.substring(literal.lastIndexOf('.') + 1));
    }

    private static boolean isBeginning(String literal, Set<String> features) {
        return literal.matches("[a-z]+\\.([a-z0-9.-]*[.-])?") && features.contains(literal.substring(0, literal.indexOf('.')));
    }

    @Test
    void every_key_is_used() {
        Set<String> used = literals().collect(Collectors.toSet());
        List<String> beginnings = used.stream().filter(literal -> literal.matches("[a-z]+\\.([a-z0-9.-]*[.-])?")).toList();

        assertThat(Messages.all(Language.ZH).keySet().stream()
                        .filter(key -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void no_template_and_no_code_speaks_chinese_by_itself() {
        assertThat(sources(TEMPLATES).filter(source -> holds(source, "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]"))).isEmpty();
        assertThat(sources(JAVA).filter(source -> holds(source, "\\p{IsHan}"))).isEmpty();
    }

    @Test
    void no_template_has_script_or_style_of_its_own() {
        assertThat(sources(TEMPLATES)
                        .filter(source -> holds(source, "<style|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*\"|<script(?![^>]*\\ssrc=)|javascript:")))
                .isEmpty();
    }

    @Test
    void every_form_that_changes_something_carries_the_token_first() {
        Pattern form = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>");
        Pattern token = Pattern.compile("(?s)<form[^>]*>\\s*<input type=\"hidden\" name=\"_token\" value=\"\\$\\{ui.formToken\\(\\)}\">.*");

        assertThat(sources(TEMPLATES).flatMap(source -> form.matcher(source.text()).results())
                        .map(java.util.regex.MatchResult::group))
                .isNotEmpty()
                .allMatch(token.asMatchPredicate());
    }

    private record Source(Path file, String text) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    private static boolean holds(Source source, String pattern) {
        return Pattern.compile(pattern).matcher(source.text()).find();
    }

    /** The files below that folder, without their comments. */
    private static Stream<Source> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Source> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList())
                found.add(new Source(file, COMMENT.matcher(Files.readString(file)).replaceAll("")));
            return found.stream();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** What stands between quotes in code and templates, and the keys of the notices in addresses. */
    private static Stream<String> literals() {
        Set<String> found = new TreeSet<>();
        Stream.concat(sources(JAVA), sources(TEMPLATES)).forEach(source -> {
            LITERAL.matcher(source.text()).results().map(one -> one.group(1)).forEach(found::add);
            nested(source.text()).forEach(found::add);
            NOTICE.matcher(source.text()).results().map(one -> "notice." + one.group(1)).forEach(found::add);
        });
        return found.stream();
    }

    /** In a template, code stands within the quotes of an attribute. */
    private static Stream<String> nested(String text) {
        Matcher code = Pattern.compile("\\$\\{[^\n]*?}").matcher(text);
        return code.results().flatMap(one -> LITERAL.matcher(one.group()).results()).map(one -> one.group(1));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
