package academy.huikuan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts a text in two ways: into the words that the Chinese dictionary knows, and into pairs of neighbouring characters, which find
 * what the dictionary cuts otherwise. Latin words and numbers stay whole in both.
 */
final class Words {
    static final Analyzer DICTIONARY = new SmartChineseAnalyzer();
    /** Pairs, and each character alone. */
    static final Analyzer PAIRS_AND_SINGLES = pairs(true);

    private static final Analyzer PAIRS = pairs(false);
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3})");

    private Words() {}

    /** What the analyzers are given: folded, numbers without grouping. Example: `386,000 元` and `386000 元` are the same. */
    static String prepared(String text) {
        return GROUPED.matcher(Fold.text(text)).replaceAll("");
    }

    /** Words of two characters or more; single ones stand nearly everywhere. */
    static List<String> dictionary(String prepared) {
        return tokens(DICTIONARY, prepared).stream().filter(word -> word.length() > 1).toList();
    }

    /** Pairs; a character that stands alone is itself. */
    static List<String> pairs(String prepared) {
        return tokens(PAIRS, prepared);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) found.add(token.toString());
            stream.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private static Analyzer pairs(boolean singlesToo) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                return new TokenStreamComponents(source, new CJKBigramFilter(source, CJKBigramFilter.HAN, singlesToo));
            }
        };
    }
}
