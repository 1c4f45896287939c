package academy.huikuan.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Lucene's queries for what is wanted. They are built, not parsed, so that no sign in a search means anything to Lucene. */
final class Queries {
    static final String NAME = "name";
    static final String TITLE = "title";
    static final String TEXT = "text";
    /** Behind a field's name: the same, cut into pairs. */
    static final String PAIRS = "-pairs";

    private static final float EXACT_NAME = 20;
    private static final float PHRASE_IN_TITLE = 8;
    private static final float PHRASE = 4;
    private static final float WORD_IN_TITLE = 3;
    private static final float WEAK = 0.5f;
    /** Of a part's many words or pairs, this share must stand in the document. */
    private static final double SHARE = 0.6;

    private Queries() {}

    /** Documents with every part, as it is or in most of its words. */
    static Query all(Wanted wanted) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        wanted.parts().forEach(part -> parts.add(part(part).build(), Occur.MUST));
        return query(wanted, parts);
    }

    /** Documents with some part, or a word of it, or most of its pairs. */
    static Query any(Wanted wanted) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (String part : wanted.parts()) {
            BooleanQuery.Builder ways = part(part);
            Words.dictionary(part).forEach(word -> ways.add(word(word), Occur.SHOULD));
            List<String> pairs = Words.pairs(part);
            if (pairs.size() > 1) ways.add(most(pairs.stream().map(Queries::pair).toList()), Occur.SHOULD);
            parts.add(ways.build(), Occur.SHOULD);
        }
        return query(wanted, parts);
    }

    private static Query query(Wanted wanted, BooleanQuery.Builder parts) {
        return new BooleanQuery.Builder()
                .add(parts.build(), Occur.MUST)
                .add(new BoostQuery(new TermQuery(new Term(NAME, Words.prepared(wanted.text()))), EXACT_NAME), Occur.SHOULD)
                .build();
    }

    /** One word alone that is not the whole part says too little. */
    private static BooleanQuery.Builder part(String part) {
        List<String> pairs = Words.pairs(part);
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        ways.add(new BoostQuery(phrase(TITLE + PAIRS, pairs), PHRASE_IN_TITLE), Occur.SHOULD);
        ways.add(new BoostQuery(phrase(TEXT + PAIRS, pairs), PHRASE), Occur.SHOULD);
        List<String> words = Words.dictionary(part);
        if (words.size() > 1 || words.contains(part)) ways.add(most(words.stream().map(Queries::word).toList()), Occur.SHOULD);
        if (part.matches("[a-z0-9]{2,}"))
            for (String field : List.of(TITLE + PAIRS, TEXT + PAIRS))
                ways.add(new BoostQuery(new PrefixQuery(new Term(field, part)), WEAK), Occur.SHOULD);
        return ways;
    }

    private static Query phrase(String field, List<String> tokens) {
        return new PhraseQuery(field, tokens.toArray(String[]::new));
    }

    private static Query most(List<Query> each) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        each.forEach(one -> most.add(one, Occur.SHOULD));
        return most.setMinimumNumberShouldMatch(each.size() < 3 ? each.size() : (int) Math.ceil(each.size() * SHARE)).build();
    }

    private static Query pair(String pair) {
        return new BoostQuery(new TermQuery(new Term(TEXT + PAIRS, pair)), WEAK);
    }

    private static Query word(String word) {
        return new DisjunctionMaxQuery(
                List.of(new BoostQuery(new TermQuery(new Term(TITLE, word)), WORD_IN_TITLE), new TermQuery(new Term(TEXT, word))), 0.2f);
    }

    /** Documents whose titles have characters of what is wanted, those with most first. */
    static Query near(Wanted wanted) {
        BooleanQuery.Builder characters = new BooleanQuery.Builder();
        wanted.parts().stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .forEach(one -> characters.add(new TermQuery(new Term(TITLE + PAIRS, Character.toString(one))), Occur.SHOULD));
        return characters.build();
    }
}
