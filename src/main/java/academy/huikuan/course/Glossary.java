package academy.huikuan.course;

import java.util.Comparator;
import java.util.List;

/** The terms of the trade, by pinyin; those that begin with a digit stand first. */
public record Glossary(List<Term> terms) {
    public Glossary {
        terms = terms.stream().sorted(Comparator.comparing(Term::pinyin).thenComparing(Term::id)).toList();
    }
}
