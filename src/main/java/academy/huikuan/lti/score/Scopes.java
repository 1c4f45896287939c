package academy.huikuan.lti.score;

import java.util.Set;

/** The scopes of the Assignment and Grade Services. */
final class Scopes {
    private static final String ALL = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    static final String SCORE = ALL + "score";
    static final String ITEM = ALL + "lineitem";
    static final String ITEM_READ = ALL + "lineitem.readonly";
    static final String RESULT = ALL + "result.readonly";

    private Scopes() {}

    /** The scope by which line items are read, out of those that are granted; empty where none is. */
    static Set<String> toFind(Set<String> granted) {
        if (granted.contains(ITEM)) return Set.of(ITEM);
        return granted.contains(ITEM_READ) ? Set.of(ITEM_READ) : Set.of();
    }
}
