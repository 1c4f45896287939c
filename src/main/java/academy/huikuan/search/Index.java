package academy.huikuan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Full-text search over documents that do not change while the product runs; held in memory. */
public final class Index {
    private static final String NUMBER = "number";
    private static final int MOST_INSTEAD = 5;
    private static final int LONGEST_INSTEAD = 12;
    private static final int WARM_UP = 20;

    private final List<Document> documents;
    private final IndexSearcher searcher;

    private Index(List<Document> documents, IndexSearcher searcher) {
        this.documents = documents;
        this.searcher = searcher;
    }

    /** @param documents in the order in which their kinds are listed */
    public static Index of(List<Document> documents) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()))) {
                for (int number = 0; number < documents.size(); number++) writer.addDocument(fields(number, documents.get(number)));
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            Index index = new Index(List.copyOf(documents), searcher);
            index.warmUp();
            return index;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first searches of a process take ten times as long as the others: nobody shall wait for them. */
    private void warmUp() {
        documents.stream().limit(WARM_UP).forEach(document -> find(document.title(), Optional.empty(), Set.of(document.scope()), 1));
    }

    private static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.endsWith(Queries.PAIRS) ? Words.PAIRS_AND_SINGLES : Words.DICTIONARY;
            }
        };
    }

    private static List<Field> fields(int number, Document document) {
        String title = Words.prepared(document.title());
        String text = Words.prepared(document.context() + " " + document.text());
        return List.of(
                new StoredField(NUMBER, number),
                new StringField(Queries.NAME, title, Field.Store.NO),
                new TextField(Queries.TITLE, title, Field.Store.NO),
                new TextField(Queries.TITLE + Queries.PAIRS, title, Field.Store.NO),
                new TextField(Queries.TEXT, text, Field.Store.NO),
                new TextField(Queries.TEXT + Queries.PAIRS, text, Field.Store.NO));
    }

    /** How many documents there are. */
    public int size() {
        return documents.size();
    }

    /**
     * Looks for documents that hold all parts of the query; where there is none, for those that hold something of it.
     * @param typed anything; the first hundred characters count, signs only part it
     * @param kind only documents of this kind; one that no document is of counts as none
     * @param open the scopes that may be shown
     * @param page from 1; one beyond the last is the last
     */
    public Hits find(String typed, Optional<String> kind, Set<String> open, int page) {
        Wanted wanted = Wanted.of(typed);
        if (wanted.parts().isEmpty()) return new Hits(wanted.text(), Map.of(), Optional.empty(), List.of(), 0, 1, false, List.of());
        List<Document> found = open(Queries.all(wanted), open);
        boolean some = found.isEmpty();
        if (some) found = open(Queries.any(wanted), open);
        Map<String, Integer> counts = counts(found);
        Optional<String> only = kind.filter(counts::containsKey);
        List<Document> asked = found.stream().filter(one -> one.kind().equals(only.orElse(one.kind()))).toList();
        int shown = Math.max(1, Math.min(page, (asked.size() + Hits.SIZE - 1) / Hits.SIZE));
        Snippet snippet = new Snippet(wanted.parts());
        List<Hit> hits = asked.stream().skip((shown - 1L) * Hits.SIZE).limit(Hits.SIZE).map(one -> hit(one, snippet)).toList();
        List<String> instead = found.isEmpty() ? instead(wanted, open) : List.of();
        return new Hits(wanted.text(), counts, only, hits, asked.size(), shown, some, instead);
    }

    private static Hit hit(Document document, Snippet snippet) {
        return new Hit(
                document.kind(), document.context(), document.address(), snippet.whole(document.title()), snippet.best(document.text()));
    }

    private List<String> instead(Wanted wanted, Set<String> open) {
        return open(Queries.near(wanted), open).stream()
                .map(Document::title)
                .filter(title -> title.length() <= LONGEST_INSTEAD)
                .distinct()
                .limit(MOST_INSTEAD)
                .toList();
    }

    private List<Document> open(Query query, Set<String> open) {
        return ranked(query).stream().filter(document -> open.contains(document.scope())).toList();
    }

    private List<Document> ranked(Query query) {
        List<Document> ranked = new ArrayList<>();
        if (documents.isEmpty()) return ranked;
        try {
            for (ScoreDoc found : searcher.search(query, documents.size()).scoreDocs)
                ranked.add(documents.get(searcher.storedFields().document(found.doc).getField(NUMBER).numericValue().intValue()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ranked;
    }

    private Map<String, Integer> counts(List<Document> found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        documents.forEach(document -> counts.putIfAbsent(document.kind(), 0));
        found.forEach(document -> counts.merge(document.kind(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
